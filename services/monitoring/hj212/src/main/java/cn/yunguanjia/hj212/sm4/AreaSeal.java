package cn.yunguanjia.hj212.sm4;

import cn.yunguanjia.hj212.Crc;
import cn.yunguanjia.hj212.Unconfirmed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Seals and opens the data area of a packet of HJ 212-2025: SM4-ECB without padding over what
 * stands between {@code CP=&&} and {@code &&}, for uploads 2000 to 2999 and for 1014 and 3020.
 *
 * <p>Not known, and chosen here: the sealed area is written as upper-case hexadecimal digits, since
 * raw bytes could hold the end of a packet; the last block is filled with blanks, with which no
 * data area ends.
 */
@Unconfirmed
public final class AreaSeal {
  private static final byte[] OPEN = "CP=&&".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 6;
  private static final int CHECK = 4;

  private final Sm4 cipher;

  /**
   * @param key 16 bytes
   */
  public AreaSeal(byte[] key) {
    this.cipher = new Sm4(key);
  }

  /** Whether packets of this command are sealed at all. */
  public static boolean isSealed(String cn) {
    return cn.startsWith("2") || cn.equals("1014") || cn.equals("3020");
  }

  /**
   * The same packet with its area sealed.
   *
   * @param packet sound, with or without CR LF
   */
  public byte[] seal(byte[] packet) {
    int from = area(packet);
    int to = end(packet) - CHECK - 2;
    byte[] plain = Arrays.copyOfRange(packet, from, to);
    int blocks = (plain.length + Sm4.BLOCK - 1) / Sm4.BLOCK;
    byte[] filled = Arrays.copyOf(plain, blocks * Sm4.BLOCK);
    Arrays.fill(filled, plain.length, filled.length, (byte) ' ');
    String sealed = HexFormat.of().withUpperCase().formatHex(cipher.encrypt(filled));
    return around(packet, from, sealed.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The same packet with its area opened, to be decoded as usual; empty when its area isn't sealed.
   * A wrong key gives a packet that can't be read.
   *
   * @param packet from ## to the check, as in {@link cn.yunguanjia.hj212.Rejected#bytes()}
   */
  public Optional<byte[]> open(byte[] packet) {
    int from = area(packet);
    int to = end(packet) - CHECK - 2;
    boolean whole = from > 0 && to > from && (to - from) % (2 * Sm4.BLOCK) == 0;
    if (!whole || !isHexadecimal(packet, from, to)) {
      return Optional.empty();
    }
    String sealed = new String(packet, from, to - from, StandardCharsets.US_ASCII);
    byte[] plain = cipher.decrypt(HexFormat.of().parseHex(sealed));
    int length = plain.length;
    while (length > 0 && plain[length - 1] == ' ') {
      length--;
    }
    return Optional.of(around(packet, from, Arrays.copyOf(plain, length)));
  }

  private static byte[] around(byte[] packet, int from, byte[] area) {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.write(packet, HEAD, from - HEAD);
    segment.writeBytes(area);
    segment.writeBytes(new byte[] {'&', '&'});
    byte[] bytes = segment.toByteArray();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes("##%04d".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(bytes);
    whole.writeBytes((Crc.text(Crc.of(bytes)) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }

  /** Where the area begins; 0 when there is none. */
  private static int area(byte[] packet) {
    for (int i = HEAD; i + OPEN.length <= packet.length; i++) {
      if (Arrays.equals(packet, i, i + OPEN.length, OPEN, 0, OPEN.length)) {
        return i + OPEN.length;
      }
    }
    return 0;
  }

  private static int end(byte[] packet) {
    int end = packet.length;
    while (end > 0 && (packet[end - 1] == '\n' || packet[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  private static boolean isHexadecimal(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(b[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
