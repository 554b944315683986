package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a broken or hostile sender can do to a connection, and what it costs. */
class HostileStreamTest {
  private static final byte[] SOUND =
      (Recorded.of("V1").packet() + "\r\n").getBytes(StandardCharsets.UTF_8);

  private final List<Result> results = new ArrayList<>();
  private final Framer framer = new Framer(Mode.TOLERANT);

  @Test
  void megabytesWithoutALineEndAreOneErrorAndLittleMemory() {
    framer.feed("##0101".getBytes(StandardCharsets.UTF_8), results::add);
    byte[] megabyte = filled(1 << 20);
    for (int i = 0; i < 20; i++) {
      framer.feed(megabyte, results::add);
      assertThat(framer.held()).isLessThanOrEqualTo(Limits.DEFAULT.packet());
    }
    framer.feed("\r\n".getBytes(StandardCharsets.UTF_8), results::add);
    framer.feed(SOUND, results::add);

    assertThat(results).hasSize(2);
    Rejected first = (Rejected) results.getFirst();
    assertThat(first.error()).isEqualTo(ErrorCode.TOO_LONG);
    assertThat(first.bytes()).hasSizeLessThanOrEqualTo(Limits.DEFAULT.packet());
    assertThat(results.getLast()).isInstanceOf(Decoded.class);
    assertThat(results.getLast().offset()).isEqualTo(6 + 20 * (1L << 20) + 2);
  }

  @Test
  void megabytesWithoutAHeadAreOneError() {
    byte[] megabyte = filled(1 << 20);
    framer.feed(megabyte, results::add);
    framer.feed(megabyte, results::add);
    framer.feed(SOUND, results::add);

    assertThat(results).hasSize(2);
    assertThat(((Rejected) results.getFirst()).error()).isEqualTo(ErrorCode.TOO_LONG);
    assertThat(results.getLast()).isInstanceOf(Decoded.class);
  }

  @Test
  void aPacketCutOffDoesNotTakeTheNextWithIt() {
    framer.feed(Arrays.copyOf(SOUND, 60), results::add);
    framer.feed(SOUND, results::add);

    assertThat(results).hasSize(2);
    assertThat(((Rejected) results.getFirst()).error()).isEqualTo(ErrorCode.LENGTH_MISMATCH);
    assertThat(results.getLast()).isInstanceOf(Decoded.class);
    assertThat(results.getLast().offset()).isEqualTo(60);
  }

  @Test
  void byteByByteIsTheSame() {
    for (byte b : SOUND) {
      framer.feed(new byte[] {b}, results::add);
    }

    assertThat(results).singleElement().isInstanceOf(Decoded.class);
    assertThat(framer.held()).isZero();
  }

  @Test
  void aPacketWithoutLineEndIsThereWhenTheSenderFallsSilent() {
    framer.feed(SOUND, 0, SOUND.length - 2, results::add);
    assertThat(results).isEmpty();

    framer.end(results::add);

    assertThat(((Decoded) results.getFirst()).frame().deviations())
        .containsExactly(Deviation.LINE_END_MISSING);
  }

  @Test
  void readingAPacketCostsTheSameFewObjectsWhateverItsFields() {
    byte[] few = (Recorded.of("V15").packet() + "\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] many = (Recorded.of("V19").packet() + "\r\n").getBytes(StandardCharsets.UTF_8);
    long bytesForFew = allocatedPerPacket(few);
    long bytesForMany = allocatedPerPacket(many);

    // the copy of the packet, ten bytes a pair for the index, and what does not depend on the
    // packet
    int fixed = 16 + 16 + HeaderField.COUNT * 4 + 32 + 24 + 3 * 8;
    assertThat(bytesForFew).isLessThanOrEqualTo(136 + 10 + 6 * 10 + fixed);
    assertThat(bytesForMany).isLessThanOrEqualTo(612 + 10 + 32 * 10 + fixed);
  }

  private static long allocatedPerPacket(byte[] packet) {
    Framer framer = new Framer(Mode.TOLERANT);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int rounds = 20_000;
    for (int i = 0; i < rounds; i++) {
      framer.feed(packet, result -> {});
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < rounds; i++) {
      framer.feed(packet, result -> {});
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / rounds;
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }
}
