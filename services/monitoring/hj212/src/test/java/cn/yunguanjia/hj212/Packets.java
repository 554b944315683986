package cn.yunguanjia.hj212;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Packets as short as a test can say them. */
public final class Packets {
  /** A sound header of 2017; the data area follows. */
  public static final String HEADER =
      "QN=20260301080000123;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&";

  private static final Wire WIRE = new Wire(Version.V2017);

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
    return WIRE.read(packet);
  }

  public static Frame read(byte[] packet, Mode mode) {
    return WIRE.read(packet, mode);
  }

  public static Rejected refused(byte[] packet) {
    return WIRE.refused(packet);
  }

  /** Tolerant mode reads it and records exactly this; strict mode refuses it, naming it. */
  public static Frame deviates(byte[] packet, Deviation deviation) {
    return WIRE.deviates(packet, deviation);
  }
}
