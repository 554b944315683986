package cn.yunguanjia.bench.hj212;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.SystemType;
import cn.yunguanjia.hj212.Version;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Realtime frames of one water outlet, 136 bytes each with their line ends, no two alike. */
public final class SampleFrames {

  public static final int LENGTH = 136;

  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-11-20T00:00:00+08:00");

  private SampleFrames() {}

  /** The identifier of a device, as long as the frames need it. */
  public static String mn(int device) {
    return String.format(Locale.ROOT, "YGJBENCH330400%06d", device);
  }

  public static byte[] one(String mn, int number) {
    OffsetDateTime time = FIRST.plusSeconds(number);
    String value = String.format(Locale.ROOT, "%.3f", 20 + number % 9000 / 1000.0);
    byte[] frame =
        FrameBuilder.of(Command.REALTIME_DATA)
            .version(Version.V2017)
            .qn(time)
            .st(SystemType.WATER_SOURCE)
            .pw("123456")
            .mn(mn)
            .acknowledge(true)
            .dataTime(time)
            .value("w01018", "Rtd", value)
            .bytes();
    if (frame.length != LENGTH) {
      throw new IllegalStateException("A sample frame has " + frame.length + " bytes");
    }
    return frame;
  }

  public static byte[] stream(String mn, int count) {
    var all = new ByteArrayOutputStream(count * LENGTH);
    for (int i = 0; i < count; i++) {
      all.writeBytes(one(mn, i));
    }
    return all.toByteArray();
  }
}
