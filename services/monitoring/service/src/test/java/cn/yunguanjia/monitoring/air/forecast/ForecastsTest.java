package cn.yunguanjia.monitoring.air.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private final Forecasts forecasts = new Forecasts();

  @Test
  void aGoodForecastIsTakenOnce() {
    AirForecastIssued good = forecast(NOW, day(1, 60, 80), day(2, 70, 90));
    assertThat(forecasts.decide(forecasts.initial(), good)).isEqualTo(Decision.accepted(good));
    assertThat(forecasts.decide(forecasts.replay(List.of(good)), good))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  void everyBadPartIsNamed() {
    assertThat(field(forecast(NOW.plusSeconds(1), day(1, 60, 80)))).isEqualTo("issuedAt");
    assertThat(field(forecast(null, day(1, 60, 80)))).isEqualTo("issuedAt");
    assertThat(field(forecast(NOW))).isEqualTo("days");
    assertThat(field(forecast(NOW, day(-1, 60, 80)))).isEqualTo("days[0].day");
    assertThat(field(forecast(NOW, day(1, 60, 80), day(1, 60, 80)))).isEqualTo("days[1].day");
    assertThat(field(forecast(NOW, day(1, 90, 80)))).isEqualTo("days[0].aqiFrom");
    assertThat(field(forecast(NOW, day(1, 90, 501)))).isEqualTo("days[0].aqiFrom");
  }

  private String field(AirForecastIssued asked) {
    return ((Decision.Refused) forecasts.decide(forecasts.initial(), asked)).refusal().field();
  }

  private static AirForecastDay day(int ahead, int from, int to) {
    return new AirForecastDay(TODAY.plusDays(ahead), from, to, List.of("PM2.5"));
  }

  private static AirForecastIssued forecast(Instant issued, AirForecastDay... days) {
    return new AirForecastIssued("f", "330400", "City centre", issued, List.of(days), NOW);
  }
}
