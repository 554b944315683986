package cn.yunguanjia.envelope.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Deterministic CBOR (RFC 8949 §4.2.1) of what the envelope needs: integers, byte and text strings,
 * arrays, maps and tags, every length in its shortest form. The caller writes a map's keys in
 * ascending order.
 */
public final class CborWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  public CborWriter integer(long value) {
    return value < 0 ? head(1, -1 - value) : head(0, value);
  }

  public CborWriter bytes(byte[] value) {
    head(2, value.length);
    out.writeBytes(value);
    return this;
  }

  public CborWriter text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    head(3, utf8.length);
    out.writeBytes(utf8);
    return this;
  }

  public CborWriter array(int items) {
    return head(4, items);
  }

  public CborWriter map(int entries) {
    return head(5, entries);
  }

  public CborWriter tag(int tag) {
    return head(6, tag);
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }

  private CborWriter head(int major, long value) {
    int type = major << 5;
    if (value < 24) {
      out.write(type | (int) value);
    } else if (value <= 0xff) {
      out.write(type | 24);
      big(value, 1);
    } else if (value <= 0xffff) {
      out.write(type | 25);
      big(value, 2);
    } else if (value <= 0xffff_ffffL) {
      out.write(type | 26);
      big(value, 4);
    } else {
      out.write(type | 27);
      big(value, 8);
    }
    return this;
  }

  private void big(long value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }
}
