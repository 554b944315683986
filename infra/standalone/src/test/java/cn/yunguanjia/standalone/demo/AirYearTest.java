package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.standards.air.AirDay;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.BaselineForecast;
import cn.yunguanjia.standards.air.ForecastError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * How wrong the two baseline forecasts are over the year of the demonstration city, as the platform
 * measures it of its own data. The figures stand in docs/domain/air-and-water.md.
 */
class AirYearTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final AirDay.Validity VALID = new AirDay.Validity(20, 6, 14, null);
  private static final Map<String, AirItem> FACTORS =
      Map.of(
          "a21026", AirItem.SO2_1H,
          "a21004", AirItem.NO2_1H,
          "a34002", AirItem.PM10_1H,
          "a34004", AirItem.PM2_5_1H,
          "a21005", AirItem.CO_1H,
          "a05024", AirItem.O3_1H);

  @Test
  void theErrorOfEachBaselineDayByDayAhead() {
    List<Integer> year = new ArrayList<>();
    for (LocalDate day = TODAY.minusDays(365); day.isBefore(TODAY); day = day.plusDays(1)) {
      year.add(city(day));
    }
    List<String> said = new ArrayList<>();
    for (BaselineForecast method : BaselineForecast.values()) {
      for (int ahead = 1; ahead <= 3; ahead++) {
        ForecastError error = ForecastError.of(method, year, ahead);
        said.add(
            "%s +%d: %s, %s %%".formatted(method, ahead, error.meanAbsolute(), error.gradeHit()));
      }
    }
    assertThat(year).doesNotContainNull().hasSize(365);
    assertThat(said)
        .containsExactly(
            "PERSISTENCE +1: 7.2, 82.4 %",
            "PERSISTENCE +2: 10.7, 76.8 %",
            "PERSISTENCE +3: 12.8, 70.9 %",
            "DAMPED_TREND +1: 7.5, 80.7 %",
            "DAMPED_TREND +2: 12.1, 70.4 %",
            "DAMPED_TREND +3: 15.2, 65.7 %");
  }

  /** By HJ 633-2026, from the mean of the stations. */
  private static Integer city(LocalDate day) {
    List<Map<AirItem, BigDecimal>> stations =
        City.load().stations().stream().filter(Station::air).map(s -> day(s, day)).toList();
    Map<AirItem, BigDecimal> mean = new EnumMap<>(AirItem.class);
    for (AirPollutant each : AirPollutant.values()) {
      List<BigDecimal> known =
          stations.stream().map(s -> s.get(each.day())).filter(Objects::nonNull).toList();
      BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      mean.put(each.day(), sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64));
    }
    return AirQuality.ofDay(AqiStandard.HJ_633_2026, mean).aqi().orElseThrow();
  }

  private static Map<AirItem, BigDecimal> day(Station station, LocalDate day) {
    Frames frames = new Frames(new AirSource(station));
    Map<AirItem, List<BigDecimal>> hours = new EnumMap<>(AirItem.class);
    FACTORS.values().forEach(item -> hours.put(item, Arrays.asList(new BigDecimal[24])));
    for (int h = 0; h < 24; h++) {
      for (Reading reading : sent(frames.hour(day.atTime(h, 0), 20)).readings()) {
        if (reading.field().equals("Avg")) {
          hours.get(FACTORS.get(reading.factor())).set(h, reading.decimal().orElseThrow());
        }
      }
    }
    return AirDay.of(hours, VALID);
  }

  private static Frame sent(byte[] frame) {
    String text = new String(frame, StandardCharsets.UTF_8);
    return ((Decoded) Decoder.one(text, Mode.TOLERANT)).frame();
  }
}
