package cn.yunguanjia.monitoring.air.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.HourParticles;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HourRuleBookTest {
  @Test
  void particlesCountByTheHourSinceTheReleaseOf2014() throws IOException {
    HourRuleBook book = new HourRuleBook(new ClassPathResource("rules/air-hours.json"));

    assertThat(book.on(LocalDate.of(2013, 12, 31)).particles()).isEqualTo(HourParticles.SLIDING);
    HourRules since = book.on(LocalDate.of(2014, 1, 1));
    assertThat(since.particles()).isEqualTo(HourParticles.HOUR);
    assertThat(since.needed(AirItem.O3_8H)).isEqualTo(6);
    assertThat(since.needed(AirItem.PM2_5_24H)).isEqualTo(20);
    assertThat(since.official()).isFalse();
  }
}
