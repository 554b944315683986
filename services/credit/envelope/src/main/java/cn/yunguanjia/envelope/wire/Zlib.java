package cn.yunguanjia.envelope.wire;

import cn.yunguanjia.envelope.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Zlib (RFC 1950) around deflate (RFC 1951); inflating stops at the limit, whatever is claimed. */
public final class Zlib {
  private Zlib() {}

  public static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] part = new byte[1_024];
      ByteArrayOutputStream all = new ByteArrayOutputStream(512);
      while (!deflater.finished()) {
        all.write(part, 0, deflater.deflate(part));
      }
      return all.toByteArray();
    }
  }

  /** Exactly one stream: nothing cut off, nothing behind it, no preset dictionary. */
  public static byte[] inflate(byte[] bytes) throws EnvelopeFault {
    byte[] out = new byte[Limits.INFLATED + 1];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      int length = 0;
      while (!inflater.finished() && length < out.length) {
        int more = inflater.inflate(out, length, out.length - length);
        length += more;
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
      }
      if (length > Limits.INFLATED) {
        throw new EnvelopeFault(
            Reason.INFLATED_TOO_LARGE, "more than " + Limits.INFLATED + " bytes");
      }
      if (!inflater.finished() || inflater.getRemaining() > 0) {
        throw new EnvelopeFault(Reason.BAD_COMPRESSION, "cut off, or followed by something");
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException damaged) {
      throw new EnvelopeFault(Reason.BAD_COMPRESSION, String.valueOf(damaged.getMessage()));
    }
  }
}
