package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Packets as short as a test can say them. */
public final class Packets {
  /** A sound header of 2017; the data area follows. */
  public static final String HEADER =
      "QN=20260301080000123;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&";

  private Packets() {}

  /** A packet around a data segment: right length, right check, CR LF. */
  public static byte[] around(String segment) {
    return around(segment, StandardCharsets.UTF_8);
  }

  public static byte[] around(String segment, Charset charset) {
    byte[] bytes = segment.getBytes(charset);
    return framed("%04d".formatted(bytes.length), bytes, Crc.text(Crc.of(bytes)) + "\r\n");
  }

  public static byte[] framed(String length, byte[] segment, String tail) {
    byte[] head = ("##" + length).getBytes(StandardCharsets.US_ASCII);
    byte[] end = tail.getBytes(StandardCharsets.US_ASCII);
    byte[] packet = new byte[head.length + segment.length + end.length];
    System.arraycopy(head, 0, packet, 0, head.length);
    System.arraycopy(segment, 0, packet, head.length, segment.length);
    System.arraycopy(end, 0, packet, head.length + segment.length, end.length);
    return packet;
  }

  /** A packet with the usual header and this data area. */
  public static byte[] withArea(String area) {
    return around(HEADER + area + "&&");
  }

  public static Frame read(byte[] packet) {
    return read(packet, Mode.TOLERANT);
  }

  public static Frame read(byte[] packet, Mode mode) {
    Result result = only(packet, mode);
    assertThat(result).isInstanceOf(Decoded.class);
    return ((Decoded) result).frame();
  }

  public static Rejected refused(byte[] packet) {
    return refused(packet, Mode.TOLERANT);
  }

  public static Rejected refused(byte[] packet, Mode mode) {
    Result result = only(packet, mode);
    assertThat(result).isInstanceOf(Rejected.class);
    return (Rejected) result;
  }

  /** Tolerant mode reads it and records exactly this; strict mode refuses it, naming it. */
  public static Frame deviates(byte[] packet, Deviation deviation) {
    Frame frame = read(packet);
    assertThat(frame.deviations()).containsExactly(deviation);
    Rejected rejected = refused(packet, Mode.STRICT);
    assertThat(rejected.error()).isEqualTo(deviation.refusedAs());
    if (rejected.error() == ErrorCode.DEVIATION) {
      assertThat(rejected.message()).contains(deviation.name(), deviation.clause().number());
    }
    return frame;
  }

  private static Result only(byte[] packet, Mode mode) {
    List<Result> results = Decoder.all(packet, mode);
    assertThat(results).hasSize(1);
    return results.getFirst();
  }
}
