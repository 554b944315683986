package cn.yunguanjia.hj212.parts;

import java.time.Duration;

/**
 * How much the parts of unfinished messages may cost one connection.
 *
 * @param parts greatest PNUM that is taken
 * @param bytes bytes of all parts that are held
 * @param messages messages under way at a time
 * @param patience how long a message may wait for its next part
 */
public record PartLimits(int parts, int bytes, int messages, Duration patience) {
  /** Thirty seconds: three tries of ten seconds each (6.2.2 table 1). */
  public static final PartLimits DEFAULT = new PartLimits(99, 64 * 1024, 4, Duration.ofSeconds(30));

  public PartLimits {
    if (parts < 2 || parts > 9999 || bytes < 1024 || messages < 1) {
      throw new IllegalArgumentException("2 to 9999 parts, from 1024 bytes, from one message");
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("no patience at all: " + patience);
    }
  }
}
