package cn.yunguanjia.monitoring.air.warning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.language.monitoring.AirWarningRaised;
import cn.yunguanjia.monitoring.air.rules.AirRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** By the rules as shipped: two grades within three hours; expected classes from grade 3 on. */
class SignsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private final Signs signs = new Signs("330400", rules(), NOW);

  @Test
  void twoGradesWithinThreeHoursAreSudden() {
    AirWarningRaised warning = signs.sudden(hours(48, 60, 90, 130)).orElseThrow();
    assertThat(warning.kind()).isEqualTo(AirWarnings.SUDDEN);
    assertThat(warning.gradeBefore()).isEqualTo(1);
    assertThat(warning.gradeNow()).isEqualTo(3);
    assertThat(warning.day()).isEqualTo(TODAY);
    assertThat(signs.sudden(hours(48, 90, 90, 90, 130))).as("slower").isEmpty();
    assertThat(signs.sudden(hours(60, 130))).as("one grade").isEmpty();
    assertThat(signs.sudden(List.of())).isEmpty();
  }

  @Test
  void whatCameLateIsHistory() {
    Instant old = NOW.minus(Duration.ofHours(9));
    assertThat(
            signs.sudden(
                List.of(
                    new Signs.Hour(old, 40), new Signs.Hour(old.plus(Duration.ofHours(1)), 160))))
        .isEmpty();
  }

  @Test
  void aWorseClassExpectedFromLightPollutionOnIsWarnedOfOnItsFirstDay() {
    AirWarningRaised warning =
        signs.expected(forecast(60, 80, 110, 130, 160, 180), 70).orElseThrow();
    assertThat(warning.kind()).isEqualTo(AirWarnings.EXPECTED);
    assertThat(warning.day()).isEqualTo(TODAY.plusDays(1));
    assertThat(warning.aqiNow()).isEqualTo(120);
    assertThat(signs.expected(forecast(60, 80), 30)).as("good to fair").isEmpty();
    assertThat(signs.expected(forecast(110, 130), 120)).as("no worse than today").isEmpty();
  }

  @Test
  void aWarningComesAgainOnlyWhenItGetsGraver() {
    AirWarnings warnings = new AirWarnings();
    AirWarningRaised three = signs.expected(forecast(110, 130), 70).orElseThrow();
    AirWarningRaised four = signs.expected(forecast(160, 180), 70).orElseThrow();
    assertThat(three.warningId()).isEqualTo(four.warningId());
    var raised = warnings.replay(List.of(three));
    assertThat(warnings.decide(raised, three))
        .isEqualTo(cn.yunguanjia.language.Decision.unchanged());
    assertThat(warnings.decide(raised, four))
        .isEqualTo(cn.yunguanjia.language.Decision.accepted(four));
  }

  /** Ranges day by day, the first of today. */
  private static AirForecastIssued forecast(int... ends) {
    List<AirForecastDay> days = new ArrayList<>();
    for (int n = 0; n < ends.length; n += 2) {
      days.add(new AirForecastDay(TODAY.plusDays(n / 2), ends[n], ends[n + 1], List.of()));
    }
    return new AirForecastIssued("f", "330400", "somebody", NOW, days, NOW);
  }

  private static List<Signs.Hour> hours(int... aqi) {
    List<Signs.Hour> hours = new ArrayList<>();
    for (int n = 0; n < aqi.length; n++) {
      hours.add(new Signs.Hour(NOW.minus(Duration.ofHours(aqi.length - n)), aqi[n]));
    }
    return hours;
  }

  private static AirRules rules() {
    try (InputStream in = SignsTest.class.getResourceAsStream("/rules/air.json")) {
      return JsonMapper.shared()
          .readerForListOf(AirRules.class)
          .<List<AirRules>>readValue(in)
          .getFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
