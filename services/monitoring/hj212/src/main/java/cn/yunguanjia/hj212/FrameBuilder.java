package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds one packet as the standard wants it (HJ 212-2017, 6.3): fields in the order of table 3,
 * text in UTF-8, CR LF at the end. Times may have any offset and are written in Beijing time.
 *
 * <pre>{@code
 * byte[] packet = FrameBuilder.of(Command.HOUR_DATA).st("32").mn(mn).pw("123456").qn(now).acknowledge(true)
 *     .dataTime(hour).reading("w01018", "Avg", "35.2", "N").bytes();
 * }</pre>
 */
public final class FrameBuilder {
  private static final int HEAD = 6;
  private static final int TAIL = 6;
  private static final int LONGEST = 9999;

  private final String cn;
  private Version version = Version.V2017;
  private String qn;
  private String st = "";
  private String pw = "";
  private String mn = "";
  private boolean acknowledge;
  private int pnum;
  private int pno;
  private final List<String> items = new ArrayList<>();
  private String lastFactor;

  private FrameBuilder(String cn) {
    this.cn = cn;
  }

  public static FrameBuilder of(Command command) {
    return new FrameBuilder(command.code());
  }

  /** A command by its four digits, also one that table 9 doesn't know. */
  public static FrameBuilder of(String cn) {
    return new FrameBuilder(cn);
  }

  public FrameBuilder version(Version of) {
    this.version = of;
    return this;
  }

  public FrameBuilder qn(String number) {
    this.qn = plain(number);
    return this;
  }

  public FrameBuilder qn(OffsetDateTime time) {
    return qn(BeijingTime.millis(time));
  }

  public FrameBuilder st(String code) {
    this.st = plain(code);
    return this;
  }

  public FrameBuilder st(SystemType type) {
    return st(type.code());
  }

  public FrameBuilder pw(String password) {
    this.pw = plain(password);
    return this;
  }

  public FrameBuilder mn(String device) {
    this.mn = plain(device);
    return this;
  }

  public FrameBuilder acknowledge(boolean wanted) {
    this.acknowledge = wanted;
    return this;
  }

  /** Packet {@code number} (from 1) of {@code total}. */
  public FrameBuilder part(int number, int total) {
    this.pno = number;
    this.pnum = total;
    return this;
  }

  public FrameBuilder dataTime(OffsetDateTime time) {
    return field("DataTime", BeijingTime.seconds(time));
  }

  /** A field that stands as an item of its own. */
  public FrameBuilder field(String name, String value) {
    items.add(plain(name) + "=" + text(value));
    lastFactor = null;
    return this;
  }

  /** A field with a time. */
  public FrameBuilder field(String name, OffsetDateTime time) {
    return field(name, BeijingTime.seconds(time));
  }

  /** A value of a factor; values of the same factor one after another share an item. */
  public FrameBuilder value(String factor, String field, String value) {
    String pair = plain(factor) + "-" + plain(field) + "=" + text(value);
    if (factor.equals(lastFactor)) {
      items.add(items.removeLast() + "," + pair);
    } else {
      items.add(pair);
    }
    lastFactor = factor;
    return this;
  }

  /** A value and its mark as one item. */
  public FrameBuilder reading(String factor, String field, String value, String flag) {
    lastFactor = null;
    value(factor, field, value);
    return flag == null ? this : value(factor, "Flag", flag);
  }

  /** The data segment. */
  public String segment() {
    StringBuilder s = new StringBuilder(128);
    if (qn != null) {
      s.append("QN=").append(qn).append(';');
    }
    s.append("ST=").append(st).append(";CN=").append(cn);
    s.append(";PW=").append(pw).append(";MN=").append(mn);
    s.append(";Flag=").append(flag());
    if (pnum > 0) {
      s.append(";PNUM=").append(pnum).append(";PNO=").append(pno);
    }
    return s.append(";CP=&&").append(String.join(";", items)).append("&&").toString();
  }

  /**
   * The packet with CR LF.
   *
   * @throws IllegalStateException when the data segment is longer than four digits can say
   */
  public byte[] bytes() {
    byte[] segment = segment().getBytes(StandardCharsets.UTF_8);
    if (segment.length > LONGEST) {
      throw new IllegalStateException("a data segment of " + segment.length + " bytes");
    }
    // written in place: every acknowledgement is made here, one for each frame of the city
    byte[] packet = new byte[HEAD + segment.length + TAIL];
    packet[0] = '#';
    packet[1] = '#';
    for (int i = HEAD - 1, rest = segment.length; i > 1; i--, rest /= 10) {
      packet[i] = (byte) ('0' + rest % 10);
    }
    System.arraycopy(segment, 0, packet, HEAD, segment.length);
    int check = HEAD + segment.length;
    Hex.four(Crc.of(segment), packet, check);
    packet[check + 4] = '\r';
    packet[check + 5] = '\n';
    return packet;
  }

  /**
   * The message as one packet, or as sub-packets when its data area is longer than table 3 allows
   * (950 with {@code CP=&&} and {@code &&}): split between items, an item too long between its
   * values; DataTime and other fields of the whole message stand in each (tables C.49 and C.50),
   * and each has a QN of its own, a millisecond after the one before.
   *
   * @throws IllegalStateException when one value alone is longer than a packet, or there are more
   *     than 9999 parts
   */
  public List<byte[]> packets() {
    return new Splitting(this, items).packets();
  }

  /** The same header around other items, as part {@code number} of {@code total}. */
  FrameBuilder sibling(List<String> of, int number, int total) {
    FrameBuilder part = new FrameBuilder(cn);
    part.version = version;
    part.qn = BeijingTime.later(qn, number - 1);
    part.st = st;
    part.pw = pw;
    part.mn = mn;
    part.acknowledge = acknowledge;
    part.items.addAll(of);
    return part.part(number, total);
  }

  private int flag() {
    return version.flagBits() | (pnum > 0 ? 2 : 0) | (acknowledge ? 1 : 0);
  }

  private static String plain(String text) {
    return checked(text, "=,;&\r\n#");
  }

  /** Text between // and // may hold separators (HJ 212-2017, appendix C). */
  private static String text(String text) {
    boolean enclosed = text.length() >= 4 && text.startsWith("//") && text.endsWith("//");
    return checked(text, enclosed ? "\r\n" : ",;\r\n");
  }

  private static String checked(String text, String forbidden) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || forbidden.indexOf(text.charAt(i)) >= 0) {
        throw new IllegalArgumentException("a character that means something else: " + text);
      }
    }
    return text;
  }
}
