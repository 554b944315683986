package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What each mask changes against mask 0, the bits that name the mask included. It is the same for
 * every text of one version and level, so it is read off the library's own symbols once.
 */
final class Masks {
  private static final int COUNT = 8;
  private static final ConcurrentMap<Integer, List<BitRows>> KNOWN = new ConcurrentHashMap<>();

  private Masks() {}

  static List<BitRows> of(int version, QrCode.Ecc level) {
    return KNOWN.computeIfAbsent(
        version * QrCode.Ecc.values().length + level.ordinal(), key -> read(version, level));
  }

  private static List<BitRows> read(int version, QrCode.Ecc level) {
    BitRows zero = BitRows.of(drawn(version, level, 0));
    return java.util.stream.IntStream.range(0, COUNT)
        .mapToObj(mask -> BitRows.of(drawn(version, level, mask)).xor(zero))
        .toList();
  }

  private static QrCode drawn(int version, QrCode.Ecc level, int mask) {
    return QrCode.encodeSegments(
        List.of(QrSegment.makeNumeric("0")), level, version, version, mask, false);
  }
}
