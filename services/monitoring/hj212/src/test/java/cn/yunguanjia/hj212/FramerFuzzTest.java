package cn.yunguanjia.hj212;

import cn.yunguanjia.hj212.command.Meaning;
import cn.yunguanjia.hj212.parts.PartLimits;
import cn.yunguanjia.hj212.parts.Reassembly;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Random;

/**
 * Jazzer: in a normal run the inputs kept beside this class, which are recorded packets and what
 * was ever found; with JAZZER_FUZZ=1 it searches for more.
 */
class FramerFuzzTest {
  private static final int LONGEST = 8_000;

  /** TOO_LONG is the library's own limit, which the reference doesn't know. */
  @FuzzTest(maxDuration = "5m")
  void libraryAndReferenceSayTheSame(byte[] stream) {
    if (stream.length <= LONGEST) {
      Comparison.sameAsReference(stream, new Random(stream.length));
    }
  }

  @FuzzTest(maxDuration = "5m")
  void whateverIsReadCanBeAskedForEverything(byte[] stream) {
    Reassembly reassembly = new Reassembly(PartLimits.DEFAULT);
    for (Mode mode : Mode.values()) {
      for (Result result : Decoder.all(stream, mode)) {
        if (result instanceof Decoded decoded) {
          ask(decoded.frame(), reassembly);
        }
      }
    }
  }

  private static void ask(Frame frame, Reassembly reassembly) {
    frame.readings().forEach(Reading::decimal);
    frame.fields();
    frame.dataTime();
    for (Sender sender : Sender.values()) {
      Meaning.of(frame, sender);
    }
    reassembly.take(frame, Instant.EPOCH, outcome -> {});
  }
}
