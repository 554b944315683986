package cn.yunguanjia.standalone.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The readings of one outlet: seasons, weeks, shifts, chance, standstills and its episodes. */
final class OutletSource implements Source {
  private static final double HIGHEST_NORMAL_SHARE = 0.93;
  private static final double SURPRISES_A_DAY = 0.006;

  /** What a meter whose counter is set wrong adds up of what it shows. */
  private static final double ADDED_UP = 0.62;

  private final Enterprise enterprise;
  private final Enterprise.Outlet outlet;
  private final LimitSet limits;
  private final List<Episode> episodes;
  private final List<Peak> peaks;
  private final List<Falsification> falsified;
  private final LocalDate anchor;
  private final boolean everSpeaks;
  private final Integer silentSince;
  private final OperatingCalendar calendar;
  private final Noise noise;
  private final double flow;

  OutletSource(City city, Enterprise enterprise, Enterprise.Outlet outlet, LocalDate anchor) {
    this.enterprise = enterprise;
    this.outlet = outlet;
    this.limits = city.limitsOf(outlet);
    this.episodes = city.episodesOf(enterprise.uscc(), outlet.code());
    this.peaks = city.peaksOf(enterprise.uscc(), outlet.code());
    this.falsified = city.falsificationsOf(enterprise.uscc(), outlet.code());
    this.anchor = anchor;
    this.silentSince = city.silent().get(enterprise.uscc());
    this.everSpeaks = !city.silent().containsKey(enterprise.uscc()) || silentSince != null;
    this.noise = new Noise(enterprise.uscc() + outlet.code());
    this.calendar = new OperatingCalendar(enterprise.sector(), outlet.code(), noise);
    this.flow = typicalFlow();
  }

  String address() {
    return enterprise.uscc() + ":" + outlet.code();
  }

  LimitSet limits() {
    return limits;
  }

  @Override
  public String mn() {
    return outlet.mn();
  }

  @Override
  public String systemType() {
    return outlet.water() ? "32" : "31";
  }

  @Override
  public boolean speaks(LocalDate day) {
    return everSpeaks && (silentSince == null || day.isBefore(anchor.minusDays(silentSince)));
  }

  @Override
  public boolean everyHourMatters(LocalDate day) {
    return !daily()
        && episodes.stream()
            .anyMatch(
                e ->
                    !day.isBefore(e.begin(anchor).toLocalDate())
                        && !day.isAfter(e.end(anchor, false).toLocalDate()));
  }

  @Override
  public List<Sample> hour(LocalDateTime begin) {
    long hour = begin.toEpochSecond(ZoneOffset.UTC) / 3600;
    Episode episode = episodeAt(begin);
    boolean stands = episode == null && calendar.stands(begin);
    String flag = stands ? "F" : episode == null ? calendar.instrument(hour) : "N";
    double oxygen = oxygen(hour);
    List<Sample> samples = new ArrayList<>();
    samples.add(
        new Sample(
            outlet.water() ? "w00000" : "a00000", stands ? 0 : flow(begin, hour), NAN, flag));
    for (LimitSet.Bound bound : limits.limits()) {
      double value = stands ? 0 : reported(bound, begin, hour, episode);
      if (bound.referenceOxygen() == null) {
        samples.add(new Sample(bound.factor(), value, NAN, flag));
      } else {
        double reference = Double.parseDouble(bound.referenceOxygen());
        double measured = value * (21 - oxygen) / (21 - reference);
        samples.add(new Sample(bound.factor(), measured, value, flag));
      }
    }
    if (limits.limits().getFirst().referenceOxygen() != null) {
      samples.add(new Sample("a19001", stands ? 20.9 : oxygen, NAN, flag));
      samples.add(new Sample("a01012", stands ? 21 : 96 + 22 * smooth(hour, 40, 9), NAN, flag));
    }
    return samples;
  }

  @Override
  public OptionalDouble peak(String factor, LocalDateTime moment) {
    return peaks.stream()
        .filter(peak -> peak.factor().equals(factor) && peak.isOn(moment))
        .mapToDouble(peak -> limitOf(factor) * peak.times().doubleValue())
        .findFirst();
  }

  @Override
  public double toldShare(String factor, LocalDateTime hour) {
    return falsified.stream()
            .anyMatch(
                f ->
                    f.how() == Falsification.How.TOTAL
                        && f.factor().equals(factor)
                        && f.holds(hour, anchor))
        ? ADDED_UP
        : 1;
  }

  private double limitOf(String factor) {
    return limits.limits().stream()
        .filter(bound -> bound.factor().equals(factor))
        .mapToDouble(bound -> Double.parseDouble(bound.max()))
        .findFirst()
        .orElseThrow();
  }

  private static final double NAN = Double.NaN;

  private boolean daily() {
    return limits.period().equals("DAY");
  }

  private Episode episodeAt(LocalDateTime hour) {
    for (Episode e : episodes) {
      if (!hour.isBefore(e.begin(anchor)) && hour.isBefore(e.end(anchor, daily()))) {
        return e;
      }
    }
    return hour.toLocalDate().isAfter(anchor) ? surprise(hour) : null;
  }

  /** Now and then something happens that no story tells of, on days after the loading. */
  private Episode surprise(LocalDateTime hour) {
    long day = hour.toLocalDate().toEpochDay();
    if (!everSpeaks || noise.share(day * 13 + 11) > SURPRISES_A_DAY) {
      return null;
    }
    int start = daily() ? 0 : 8 + (int) (noise.share(day * 13 + 12) * 12);
    int length = daily() ? 1 : 2;
    String factor = limits.limits().getFirst().factor();
    int ago = (int) (anchor.toEpochDay() - day);
    BigDecimal times = BigDecimal.valueOf(1.15 + 0.5 * noise.share(day * 13 + 14));
    Episode e =
        new Episode(
            enterprise.uscc(), outlet.code(), factor, ago, start, length, times, "OPEN", null);
    boolean now = !hour.isBefore(e.begin(anchor)) && hour.isBefore(e.end(anchor, daily()));
    return now ? e : null;
  }

  /** What is said of the concentration, which is what it is but for the stories. */
  private double reported(LimitSet.Bound bound, LocalDateTime begin, long hour, Episode episode) {
    for (Falsification f : falsified) {
      if (f.factor().equals(bound.factor()) && f.holds(begin, anchor)) {
        return switch (f.how()) {
          case FLAT -> usual(bound, f.begin(anchor));
          case HELD -> Double.parseDouble(bound.max()) * (0.957 + 0.039 * noise.share(hour * 17));
          case COPIED -> usual(bound, begin.minusDays(f.copiedDaysBefore()));
          case TOTAL -> concentration(bound, begin, hour, episode);
        };
      }
    }
    return concentration(bound, begin, hour, episode);
  }

  private double usual(LimitSet.Bound bound, LocalDateTime begin) {
    return concentration(bound, begin, begin.toEpochSecond(ZoneOffset.UTC) / 3600, null);
  }

  private double concentration(
      LimitSet.Bound bound, LocalDateTime begin, long hour, Episode episode) {
    int factor = bound.factor().hashCode();
    if (bound.min() != null) {
      return 7.35 + 0.35 * smooth(hour, 30, factor) + 0.08 * noise.white(hour ^ factor);
    }
    double limit = Double.parseDouble(bound.max());
    if (episode != null && episode.factor().equals(bound.factor())) {
      return limit * episode.times().doubleValue() * (1 + 0.04 * noise.white(hour + factor));
    }
    double share = 0.32 + 0.24 * noise.share(factor);
    double season = 1 + 0.10 * Math.cos(2 * Math.PI * (begin.getDayOfYear() - 20) / 365.0);
    double week = begin.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 0.94 : 1;
    double shift = 1 + 0.05 * Math.sin(2 * Math.PI * (begin.getHour() - 9) / 24.0);
    double chance =
        1
            + 0.14 * smooth(hour, 24 * 11, factor)
            + 0.10 * smooth(hour, 7, factor + 1)
            + 0.05 * noise.white(hour * 31 + factor);
    return limit * Math.min(HIGHEST_NORMAL_SHARE, share * season * week * shift * chance);
  }

  private double smooth(long hour, double hoursApart, int salt) {
    return noise.smooth(hour / hoursApart + salt * 1009.0);
  }

  private double flow(LocalDateTime begin, long hour) {
    double shift = 1 + 0.18 * Math.sin(2 * Math.PI * (begin.getHour() - 8) / 24.0);
    return flow * shift * (1 + 0.12 * smooth(hour, 9, 5) + 0.04 * noise.white(hour));
  }

  private double oxygen(long hour) {
    double typical =
        switch (limits.id()) {
          case "GB13271-GAS" -> 4.1;
          case "ULTRA-LOW-COAL" -> 6.3;
          case "GB18485-HOUR" -> 9.6;
          default -> 17.4;
        };
    return typical + 0.5 * smooth(hour, 6, 77);
  }

  /** L/s of waste water, m³/s of exhaust gas. */
  private double typicalFlow() {
    double scale = 0.6 + 0.8 * noise.share(-4);
    return scale
        * switch (enterprise.sector()) {
          case "SEWAGE_WORKS" -> 620;
          case "THERMAL_POWER" -> 95;
          case "WASTE_INCINERATION" -> outlet.water() ? 6 : 55;
          case "TEXTILE_DYEING", "PAPER" -> outlet.water() ? 46 : 9;
          default -> outlet.water() ? 12 : 7;
        };
  }
}
