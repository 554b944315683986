package cn.yunguanjia.envelope.wire;

import cn.yunguanjia.envelope.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link CborWriter} writes and nothing else. The reader asks for what must come next,
 * so that no input can make it recurse or set memory aside for more than it has sent.
 */
public final class CborReader {
  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final long MOST = 1L << 53;

  private final byte[] in;

  /** What broken bytes are called here: of the frame or of the claims. */
  private final Reason broken;

  private int at;

  public CborReader(byte[] in, Reason broken) {
    this.in = in;
    this.broken = broken;
  }

  public long integer() throws EnvelopeFault {
    int major = major();
    if (major != UNSIGNED && major != NEGATIVE) {
      throw broken("an integer was expected");
    }
    long value = argument();
    return major == NEGATIVE ? -1 - value : value;
  }

  public long unsigned(long least, long most) throws EnvelopeFault {
    expect(UNSIGNED, "an unsigned integer");
    long value = argument();
    if (value < least || value > most) {
      throw broken(value + " is not within " + least + " and " + most);
    }
    return value;
  }

  public byte[] bytes(int least, int most) throws EnvelopeFault {
    expect(2, "a byte string");
    return string(least, most);
  }

  public String text(int least, int most) throws EnvelopeFault {
    expect(3, "a text string");
    byte[] utf8 = string(least, most);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException notText) {
      throw broken("not UTF-8");
    }
  }

  public int array(int least, int most) throws EnvelopeFault {
    expect(4, "an array");
    return (int) count(least, most);
  }

  public int map(int least, int most) throws EnvelopeFault {
    expect(5, "a map");
    return (int) count(least, most);
  }

  public void tag(int tag) throws EnvelopeFault {
    expect(6, "a tag");
    if (argument() != tag) {
      throw broken("tag " + tag + " was expected");
    }
  }

  /** The next key of a map whose keys are unsigned integers in ascending order. */
  public int key(int before) throws EnvelopeFault {
    long key = unsigned(0, MOST);
    if (key == before) {
      throw new EnvelopeFault(Reason.DUPLICATE_KEY, "key " + key + " twice");
    }
    if (key < before) {
      throw new EnvelopeFault(Reason.NOT_CANONICAL, "key " + key + " after " + before);
    }
    return (int) Math.min(key, Integer.MAX_VALUE);
  }

  public void end() throws EnvelopeFault {
    if (at != in.length) {
      throw broken("something follows the end");
    }
  }

  public EnvelopeFault broken(String detail) {
    return new EnvelopeFault(broken, "byte " + at + ": " + detail);
  }

  private void expect(int major, String what) throws EnvelopeFault {
    if (major() != major) {
      throw broken(what + " was expected");
    }
  }

  private int major() throws EnvelopeFault {
    if (at >= in.length) {
      throw broken("cut off");
    }
    return (in[at] & 0xff) >> 5;
  }

  private long argument() throws EnvelopeFault {
    int low = in[at++] & 0x1f;
    if (low < 24) {
      return low;
    }
    if (low == 31) {
      throw new EnvelopeFault(Reason.NOT_CANONICAL, "indefinite length");
    }
    if (low > 27) {
      throw broken("reserved");
    }
    int size = 1 << low - 24;
    if (in.length - at < size) {
      throw broken("cut off");
    }
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | in[at++] & 0xff;
    }
    long shortest = size == 1 ? 24 : 1L << size * 4;
    if (value >= 0 && value < shortest) {
      throw new EnvelopeFault(Reason.NOT_CANONICAL, "a longer form than needed");
    }
    if (value < 0 || value > MOST) {
      throw broken("too large a number");
    }
    return value;
  }

  private long count(int least, int most) throws EnvelopeFault {
    long count = argument();
    if (count < least || count > most) {
      throw broken(count + " items are not within " + least + " and " + most);
    }
    return count;
  }

  private byte[] string(int least, int most) throws EnvelopeFault {
    long length = count(least, most);
    if (length > in.length - at) {
      throw broken("cut off");
    }
    byte[] value = Arrays.copyOfRange(in, at, at + (int) length);
    at += (int) length;
    return value;
  }
}
