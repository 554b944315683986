package cn.yunguanjia.hj212.parts;

import cn.yunguanjia.hj212.Frame;
import java.time.Instant;
import java.util.List;

/**
 * A message that a {@link Reassembly} has not forgotten yet: one that waits for parts, or a
 * complete one by whose parts a repetition is known. Whoever keeps these can go on where another
 * stopped.
 *
 * @param parts that have come, in the order of PNO
 * @param last when it was last heard of
 */
public record UnderWay(List<Frame> parts, Instant last) {
  public UnderWay {
    parts = List.copyOf(parts);
  }
}
