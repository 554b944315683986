package cn.yunguanjia.hj212;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One packet that was read. It keeps the bytes and an index into them; text is made when asked for,
 * so reading a packet costs the same few objects whatever its number of fields.
 */
public final class Frame {
  /**
   * Per pair in the index: start of the name, dash or -1, equals sign, end of the value, number of
   * its item.
   */
  static final int STRIDE = 5;

  /** Where the pairs begin in the index: behind begin and end of each header field. */
  private static final int PAIRS = HeaderField.COUNT * 2;

  private static final Version[] VERSIONS = Version.values();

  private final byte[] bytes;
  private final short[] index;
  private final int deviations;
  private final short flag;
  // small, for there is one of these for each packet of a city
  private final byte version;
  private final byte charset;

  /**
   * @param pairs of which the first {@code length} entries count
   */
  Frame(
      byte[] bytes,
      short[] header,
      short[] pairs,
      int length,
      int flag,
      int deviations,
      Version version,
      Charset charset) {
    this.bytes = bytes;
    this.index = new short[PAIRS + length];
    System.arraycopy(header, 0, index, 0, PAIRS);
    System.arraycopy(pairs, 0, index, PAIRS, length);
    this.flag = (short) flag;
    this.deviations = deviations;
    this.version = (byte) version.ordinal();
    this.charset = Text.number(charset);
  }

  /**
   * The parts of one message as one frame: the header of the first part without PNUM and PNO, the
   * items of all. Its {@link #bytes()} are the joined data segment, which was never on the wire.
   * Empty when they are too long to be one.
   */
  public static Optional<Frame> joined(List<Frame> parts) {
    return Joining.of(parts);
  }

  public Version version() {
    return VERSIONS[version];
  }

  /** Number of the request as sent; null when there is none, as in uploads of 2005. */
  public String qn() {
    return header(HeaderField.QN);
  }

  /**
   * Number of the dialogue an answer belongs to: QN, which stands in the data area of answers of
   * 2005; null when there is none.
   */
  public String dialogueQn() {
    return qn() != null ? qn() : fields().get("QN");
  }

  /** Code of the system, for example 32. */
  public String st() {
    return header(HeaderField.ST);
  }

  /** Code of the command, for example 2011. */
  public String cn() {
    return header(HeaderField.CN);
  }

  /** The command, when table 9 knows it. */
  public Optional<Command> command() {
    return Command.of(Integer.parseInt(cn()));
  }

  /** The password; null when missing. */
  public String pw() {
    return header(HeaderField.PW);
  }

  /** Identifier of the device; empty when missing. */
  public String mn() {
    String mn = header(HeaderField.MN);
    return mn == null ? "" : mn;
  }

  /** Flag as sent, 0 to 255; 0 when there is none (2005). */
  public int flag() {
    return Math.max(flag, 0);
  }

  /** Whether the sender wants an answer (bit A). */
  public boolean acknowledge() {
    return (flag() & 1) != 0;
  }

  /** Number of packets of this transmission. */
  public OptionalInt pnum() {
    return number(HeaderField.PNUM);
  }

  /** Number of this packet, from 1. */
  public OptionalInt pno() {
    return number(HeaderField.PNO);
  }

  /**
   * DataTime: start of the interval, for 2011 and 2021 the instant of acquisition; Beijing time.
   */
  public Optional<OffsetDateTime> dataTime() {
    return time("DataTime");
  }

  /** A field of the data area that is a time, in Beijing time. */
  public Optional<OffsetDateTime> time(String name) {
    for (int p = PAIRS; p < index.length; p += STRIDE) {
      int from = index[p + 2] + 1;
      int to = index[p + 3];
      if (index[p + 1] < 0 && name.equals(name(p)) && BeijingTime.isPossible(bytes, from, to)) {
        return Optional.of(BeijingTime.parse(bytes, from, to));
      }
    }
    return Optional.empty();
  }

  /** Every value of every factor in the order sent; marks (Flag) are with their values. */
  public List<Reading> readings() {
    List<Reading> readings = new ArrayList<>(size() / 2);
    for (int p = PAIRS; p < index.length; p += STRIDE) {
      if (index[p + 1] >= 0 && !isMark(p)) {
        String field = text(index[p + 1] + 1, index[p + 2]);
        readings.add(new Reading(text(index[p], index[p + 1]), field, value(p), markOf(p)));
      }
    }
    return readings;
  }

  /**
   * Fields of the data area that are no values of a factor, by name in the order sent; a mark
   * without any value of its factor is among them. Of a repeated name the last counts.
   */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int p = PAIRS; p < index.length; p += STRIDE) {
      if (index[p + 1] < 0 || isMark(p) && !hasValue(p)) {
        fields.put(name(p), value(p));
      }
    }
    return fields;
  }

  public Optional<String> field(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /** The data area as text, without the && around it. */
  public String area() {
    return size() == 0 ? "" : text(index[PAIRS], index[index.length - STRIDE + 3]);
  }

  /** Bytes of the packet from ## to the check. */
  public int length() {
    return bytes.length;
  }

  /** Number of name=value pairs in the data area. */
  public int size() {
    return (index.length - PAIRS) / STRIDE;
  }

  public Set<Deviation> deviations() {
    if (deviations == 0) {
      return Set.of();
    }
    EnumSet<Deviation> set = EnumSet.noneOf(Deviation.class);
    for (Deviation deviation : Deviation.values()) {
      if ((deviations & deviation.bit()) != 0) {
        set.add(deviation);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  /** The packet from ## to the check, without line end, exactly as received. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The same as text. */
  public String text() {
    return text(0, bytes.length);
  }

  @Override
  public String toString() {
    return text();
  }

  /** A name=value of the data area. */
  interface PairVisitor {
    void visit(String pair, boolean isFactor, boolean startsItem);
  }

  void forEachPair(PairVisitor visitor) {
    for (int p = PAIRS; p < index.length; p += STRIDE) {
      boolean startsItem = p == PAIRS || index[p + 4] != index[p + 4 - STRIDE];
      visitor.visit(text(index[p], index[p + 3]), index[p + 1] >= 0, startsItem);
    }
  }

  int deviationBits() {
    return deviations;
  }

  /** Every name=value of the data area, in order. */
  List<String> pairs() {
    List<String> all = new ArrayList<>();
    for (int p = PAIRS; p < index.length; p += STRIDE) {
      all.add(text(index[p], index[p + 3]));
    }
    return all;
  }

  Charset charset() {
    return Text.charset(charset);
  }

  private boolean isMark(int p) {
    int dash = index[p + 1];
    return dash >= 0 && SegmentParser.isFlag(bytes, dash + 1, index[p + 2]);
  }

  private boolean hasValue(int mark) {
    for (int p = PAIRS; p < index.length; p += STRIDE) {
      if (sameFactor(p, mark) && !isMark(p)) {
        return true;
      }
    }
    return false;
  }

  /** The mark within the same item; only when there is none, the same factor's mark anywhere. */
  private String markOf(int p) {
    int elsewhere = -1;
    for (int q = PAIRS; q < index.length; q += STRIDE) {
      if (isMark(q) && sameFactor(p, q)) {
        if (index[q + 4] == index[p + 4]) {
          return value(q);
        }
        elsewhere = q;
      }
    }
    return elsewhere < 0 ? null : value(elsewhere);
  }

  private boolean sameFactor(int p, int q) {
    int length = index[p + 1] - index[p];
    if (index[p + 1] < 0 || index[q + 1] - index[q] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[index[p] + i] != bytes[index[q] + i]) {
        return false;
      }
    }
    return true;
  }

  private String name(int p) {
    return text(index[p], index[p + 2]);
  }

  private String value(int p) {
    return text(index[p + 2] + 1, index[p + 3]);
  }

  String header(HeaderField field) {
    int slot = field.ordinal() * 2;
    return index[slot] < 0 ? null : text(index[slot], index[slot + 1]);
  }

  private OptionalInt number(HeaderField field) {
    String text = header(field);
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, charset());
  }
}
