package cn.yunguanjia.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An exceedance that somebody asks for at a named outlet: the frame its own logger would send for
 * the last full hour, or for the last full day where the limit is on daily means, with one factor
 * at so many times its limit.
 */
public final class Exceedance {
  private final OutletSource usual;
  private final LimitSet.Bound bound;
  private final BigDecimal times;

  private Exceedance(OutletSource usual, LimitSet.Bound bound, BigDecimal times) {
    this.usual = usual;
    this.bound = bound;
    this.times = times;
  }

  /**
   * @param outlet uscc:code
   * @throws IllegalArgumentException when the demonstration city has no such outlet or limit
   */
  public static Exceedance at(String outlet, String factor, BigDecimal times) {
    OutletSource usual =
        Sources.outlets(City.load(), LocalDate.EPOCH).stream()
            .filter(source -> source.address().equals(outlet))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no outlet of the demonstration city: " + outlet));
    LimitSet.Bound bound =
        usual
            .limits()
            .of(factor)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        outlet + " has no limit of " + factor + ", only of " + factors(usual)));
    return new Exceedance(usual, bound, times);
  }

  public boolean daily() {
    return usual.limits().period().equals("DAY");
  }

  /** The hour or the day over which the last mean before {@code now} was taken. */
  public LocalDateTime lastPeriod(LocalDateTime now) {
    return daily()
        ? now.toLocalDate().minusDays(1).atStartOfDay()
        : now.minusHours(1).withMinute(0).withSecond(0).withNano(0);
  }

  /** 2061 for the hour, or 2031 for the day, that begins then. */
  public byte[] frame(LocalDateTime begin) {
    Frames frames = new Frames(new Lifted());
    return daily() ? frames.day(begin.toLocalDate(), 90) : frames.hour(begin, 90);
  }

  private static List<String> factors(OutletSource source) {
    return source.limits().limits().stream().map(LimitSet.Bound::factor).toList();
  }

  /** The outlet as it always is, but for one factor. */
  private final class Lifted implements Source {
    @Override
    public String mn() {
      return usual.mn();
    }

    @Override
    public String systemType() {
      return usual.systemType();
    }

    @Override
    public List<Sample> hour(LocalDateTime begin) {
      return usual.hour(begin).stream().map(this::lift).toList();
    }

    private Sample lift(Sample s) {
      if (!s.factor().equals(bound.factor())) {
        return new Sample(s.factor(), s.value(), s.converted(), "N");
      }
      double wanted = new BigDecimal(bound.max()).multiply(times).doubleValue();
      double measured = s.hasConverted() ? s.value() * wanted / s.converted() : wanted;
      return new Sample(s.factor(), measured, s.hasConverted() ? wanted : Double.NaN, "N");
    }
  }
}
