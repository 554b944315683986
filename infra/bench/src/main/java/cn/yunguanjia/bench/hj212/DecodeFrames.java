package cn.yunguanjia.bench.hj212;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.hj212.Crc;
import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stream of frames through the framer, as it comes from a socket, on one core. */
public final class DecodeFrames implements Benchmark {

  private static final int FRAMES = 4096;
  private static final int CHUNK = 4096;
  private static final int HEAD = 6;
  private static final int TAIL = 6;

  @Override
  public Title title() {
    return new Title(
        "hj212-decode",
        "frames of 136 bytes cut from a stream, checked and indexed",
        "frames/s",
        Better.HIGHER,
        "CRC alone over the same bytes");
  }

  @Override
  public Trial open(Bench bench) {
    return new Run(bench.effort(), SampleFrames.stream(SampleFrames.mn(1), FRAMES));
  }

  private static final class Run implements Trial {
    private final Effort effort;
    private final byte[] stream;
    private final List<Double> withValues = new ArrayList<>();
    private long sum;

    Run(Effort effort, byte[] stream) {
      this.effort = effort;
      this.stream = stream;
    }

    @Override
    public double ours() {
      withValues.add(decode(result -> sum += valuesOf(frame(result))));
      return decode(result -> sum += frame(result).size());
    }

    @Override
    public double baseline() {
      long begun = System.nanoTime();
      long frames = 0;
      while (System.nanoTime() - begun < effort.nanos()) {
        for (int at = 0; at < stream.length; at += SampleFrames.LENGTH) {
          sum += Crc.of(stream, at + HEAD, at + SampleFrames.LENGTH - TAIL);
        }
        frames += FRAMES;
      }
      return perSecond(frames, begun);
    }

    @Override
    public Map<String, Object> extra() {
      if (sum == 0) {
        throw new IllegalStateException("nothing was decoded");
      }
      return Map.of(
          "everyValueRead",
          Statistics.rounded(
              Statistics.median(withValues.subList(effort.warmUps(), withValues.size()))));
    }

    private double decode(Consumer<Result> sink) {
      var framer = new Framer(Mode.TOLERANT);
      long begun = System.nanoTime();
      long frames = 0;
      while (System.nanoTime() - begun < effort.nanos()) {
        for (int at = 0; at < stream.length; at += CHUNK) {
          framer.feed(stream, at, Math.min(stream.length, at + CHUNK), sink);
        }
        frames += FRAMES;
      }
      return perSecond(frames, begun);
    }

    private static Frame frame(Result result) {
      if (result instanceof Decoded decoded) {
        return decoded.frame();
      }
      throw new IllegalStateException("A sound frame was refused: " + result);
    }

    private static int valuesOf(Frame frame) {
      return frame.mn().length() + frame.dataTime().get().getSecond() + frame.readings().size();
    }

    private static double perSecond(long frames, long begun) {
      return frames * 1e9 / (System.nanoTime() - begun);
    }
  }
}
