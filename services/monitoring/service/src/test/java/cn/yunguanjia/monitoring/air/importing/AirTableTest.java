package cn.yunguanjia.monitoring.air.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.standards.air.AirItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AirTableTest {

  @Test
  void thePublicFormIsReadAndWhatItHoldsBesideIsPassedOver() {
    AirTable table =
        AirTable.of(
            "\uFEFF# a remark\r\n"
                + "station,name,city,lon,lat,time,so2,no2,pm10,pm2_5,co,o3,published_aqi,published_class,published_primary\r\n"
                + "1252A,清河小学,嘉兴市,120.744,30.7946,2018-02-20T07:00:00,13,14,78,75,1.1,,100,良,\"PM2.5,PM10\"\r\n");

    assertThat(table.faults()).isEmpty();
    AirRow row = table.rows().getFirst();
    assertThat(row.line()).isEqualTo(3);
    assertThat(row.hour()).isEqualTo(Instant.parse("2018-02-19T23:00:00Z"));
    assertThat(row.values())
        .containsEntry(AirItem.CO_1H, new BigDecimal("1.1"))
        .doesNotContainKey(AirItem.O3_1H);
  }

  @Test
  void everyFaultIsToldWithItsLineAndColumn() {
    AirTable table =
        AirTable.of(
            """
            station,time,pm2_5,co
            A,2026-11-20T08:00:00,12,0.5
            A,2026-11-20T08:00:00+08:00,13,0.5
            ,2026-11-20T08:30:00,NA,-1
            A,yesterday,12,0.5,7
            A,2026-11-20 09:00:00,99999,0.5
            """);

    assertThat(table.rows()).hasSize(1);
    assertThat(table.faults().stream().map(f -> f.line() + " " + f.column()).toList())
        .isEqualTo(
            List.of("3 time", "4 station", "4 time", "4 pm2_5", "4 co", "5 null", "6 pm2_5"));
  }

  @Test
  void aHeaderThatCannotBeUsedIsToldOnceAndNothingElse() {
    assertThat(columns("station,time,pm25\nA,x,1\n")).isEqualTo(List.of("pm25"));
    assertThat(columns("station,pm2_5\nA,1\n")).isEqualTo(List.of("time"));
    assertThat(columns("station,time,so2,so2\n")).isEqualTo(List.of("so2"));
    assertThat(AirTable.of("").faults()).hasSize(1);
    assertThat(AirTable.of("station,time\n").faults()).hasSize(1);
  }

  private static List<String> columns(String text) {
    AirTable table = AirTable.of(text);
    assertThat(table.rows()).isEmpty();
    return table.faults().stream().map(LineFault::column).toList();
  }
}
