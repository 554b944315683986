package cn.yunguanjia.bench.readings;

import cn.yunguanjia.bench.hj212.SampleFrames;
import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.SystemType;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the data loggers of a city send when an hour is over: flow, COD, ammonia nitrogen and pH.
 */
final class HourFrames {
  static final int OUTLETS = 2000;
  static final List<String> FACTORS = List.of("w00000", "w01018", "w21003", "w01001");

  private HourFrames() {}

  /** Of a firm with two outlets. */
  static String uscc(int outlet) {
    return String.format(Locale.ROOT, "91330483MA2B%05dX", outlet / 2);
  }

  static String outlet(int outlet) {
    return uscc(outlet) + String.format(Locale.ROOT, ":DW%03d", outlet % 2 + 1);
  }

  static List<ReceivedFrame> of(Instant hour) {
    List<ReceivedFrame> frames = new ArrayList<>(OUTLETS);
    for (int i = 0; i < OUTLETS; i++) {
      frames.add(
          new ReceivedFrame(
              hour.plusSeconds(3600),
              SampleFrames.mn(i),
              "127.0.0.1:1",
              Verdict.ACCEPTED,
              bytes(i, hour)));
    }
    return frames;
  }

  private static byte[] bytes(int outlet, Instant hour) {
    var time = CityTime.local(hour);
    FrameBuilder frame =
        FrameBuilder.of(Command.HOUR_DATA)
            .version(Version.V2017)
            .qn(time)
            .st(SystemType.WATER_SOURCE)
            .pw("123456")
            .mn(SampleFrames.mn(outlet))
            .dataTime(time);
    for (String factor : FACTORS) {
      String value =
          String.format(Locale.ROOT, "%.2f", 5 + (outlet * 31 + hour.hashCode()) % 400 / 100.0);
      frame.reading(factor, "Avg", value, "N");
    }
    return new String(frame.bytes(), StandardCharsets.UTF_8)
        .strip()
        .getBytes(StandardCharsets.UTF_8);
  }
}
