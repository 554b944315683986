package cn.yunguanjia.bench.hj212;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What a frame that was read costs the heap, beside a bare copy of its bytes. */
public final class FrameAllocation implements Benchmark {

  private static final int FRAMES = 4096;
  private static final int ROUNDS = 50;

  @Override
  public Title title() {
    return new Title(
        "hj212-allocation",
        "heap taken by decoding a frame of 136 bytes",
        "bytes/frame",
        Better.LOWER,
        "a copy of its bytes alone");
  }

  @Override
  public Trial open(Bench bench) {
    return new Run(SampleFrames.stream(SampleFrames.mn(1), FRAMES));
  }

  private static final class Run implements Trial {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final byte[] stream;
    // what is kept is not optimised away
    private final Frame[] frames = new Frame[FRAMES];
    private final byte[][] copies = new byte[FRAMES][];
    private int next;

    Run(byte[] stream) {
      this.stream = stream;
    }

    @Override
    public double ours() {
      var framer = new Framer(Mode.TOLERANT);
      return perFrame(
          () -> {
            next = 0;
            framer.feed(stream, result -> frames[next++] = ((Decoded) result).frame());
          });
    }

    @Override
    public double baseline() {
      return perFrame(
          () -> {
            for (int i = 0; i < FRAMES; i++) {
              int at = i * SampleFrames.LENGTH;
              copies[i] = Arrays.copyOfRange(stream, at, at + SampleFrames.LENGTH - 2);
            }
          });
    }

    private double perFrame(Runnable allFrames) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int round = 0; round < ROUNDS; round++) {
        allFrames.run();
      }
      return (threads.getCurrentThreadAllocatedBytes() - before) / (double) (FRAMES * ROUNDS);
    }
  }
}
