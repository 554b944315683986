package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;

/** One data logger: the same seed and MN give the same values. */
final class SimulatedDevice {
  private final String mn;
  private final String st;
  private final String pw;
  private final Command command;

  /** Values that take the place of the usual ones, by factor. */
  private final Map<String, BigDecimal> exceeded;

  private final Random random;

  SimulatedDevice(
      String mn,
      String st,
      String pw,
      Command command,
      Map<String, BigDecimal> exceeded,
      long seed) {
    this.mn = mn;
    this.st = st;
    this.pw = pw;
    this.command = command;
    this.exceeded = exceeded;
    this.random = new Random(seed ^ mn.hashCode() * 0x9E3779B97F4A7C15L);
  }

  String mn() {
    return mn;
  }

  /**
   * The next packet, for the interval beginning at (2011: the instant) {@code dataTime}, sent at
   * {@code now}.
   */
  byte[] next(OffsetDateTime dataTime, OffsetDateTime now) {
    FrameBuilder frame =
        FrameBuilder.of(command).st(st).pw(pw).mn(mn).qn(now).acknowledge(true).dataTime(dataTime);
    for (FactorProfile profile : FactorProfile.of(st)) {
      BigDecimal usual = profile.next(random);
      BigDecimal value = exceeded.getOrDefault(profile.factor(), usual);
      if (command == Command.REALTIME_DATA) {
        frame.reading(profile.factor(), "Rtd", value.toPlainString(), "N");
      } else {
        statistics(frame, profile, value);
      }
    }
    return frame.bytes();
  }

  private void statistics(FrameBuilder frame, FactorProfile profile, BigDecimal mean) {
    String factor = profile.factor();
    if (profile.isFlow()) {
      BigDecimal seconds = BigDecimal.valueOf(intervalSeconds(command));
      BigDecimal litresPerCubicMetre = BigDecimal.valueOf(factor.startsWith("w") ? 1000 : 1);
      BigDecimal amount =
          mean.multiply(seconds).divide(litresPerCubicMetre, 3, RoundingMode.HALF_EVEN);
      frame.value(factor, "Cou", amount.toPlainString());
    }
    frame
        .value(factor, "Min", share(mean, "0.95"))
        .value(factor, "Avg", mean.toPlainString())
        .value(factor, "Max", share(mean, "1.05"))
        .value(factor, "Flag", "N");
  }

  static long intervalSeconds(Command command) {
    return switch (command) {
      case MINUTE_DATA -> 600;
      case HOUR_DATA -> 3_600;
      case DAY_DATA -> 86_400;
      default -> 0;
    };
  }

  private static String share(BigDecimal mean, String factor) {
    return mean.multiply(new BigDecimal(factor))
        .setScale(mean.scale(), RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
