package cn.yunguanjia.standards.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TablesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aDayByTheStandardOfItsDate() {
    int exit =
        aqi(
            """
            date,so2,no2,pm10,pm2_5,co,o3_8h
            2026-02-28,10,58,130,70,1.1,60
            2026-03-01,10,58,130,70,1.1,60
            """);

    assertThat(exit).isZero();
    assertThat(lines())
        .containsExactly(
            "{\"aqi\":94,\"level\":2,\"class\":\"良\",\"colour\":\"#ffff00\",\"primary\":[\"PM2.5\"],"
                + "\"iaqi\":{\"SO2\":10,\"NO2\":73,\"PM10\":90,\"PM2.5\":94,\"CO\":28,\"O3-8h\":30},"
                + "\"standard\":\"HJ 633-2012\",\"date\":\"2026-02-28\"}",
            "{\"aqi\":110,\"level\":3,\"class\":\"轻度污染\",\"colour\":\"#ff7e00\",\"primary\":[\"PM2.5\"],"
                + "\"iaqi\":{\"SO2\":10,\"NO2\":73,\"PM10\":104,\"PM2.5\":110,\"CO\":28,\"O3-8h\":30},"
                + "\"standard\":\"HJ 633-2026\",\"date\":\"2026-03-01\"}");
  }

  @Test
  void anHourWithAGapHasNoIndex() {
    assertThat(aqi("time,so2,no2,pm10,pm2_5,co,o3\n2026-07-01T08:00:00+08:00,6,25,40,20,,98\n"))
        .isZero();
    assertThat(lines().getFirst())
        .startsWith("{\"aqi\":null,\"level\":null,\"class\":null,\"colour\":null,\"primary\":[]")
        .contains("\"CO\":null", "\"O3\":31");
  }

  @Test
  void anHourOf2012MayHaveItsSlidingMeans() {
    String table =
        """
        time,so2,no2,pm10,pm2_5,co,o3,o3_8h,pm10_24h,pm2_5_24h,so2_24h
        2025-07-01T15:00:00+08:00,900,30,60,40,0.8,150,90,70,80,160
        2025-07-01T16:00:00+08:00,8,30,60,40,0.8,300,820,70,,160
        """;
    assertThat(aqi(table)).isZero();
    assertThat(lines().getFirst())
        .startsWith("{\"aqi\":102,\"level\":3,")
        .contains(
            "\"iaqi\":{\"SO2\":null,\"NO2\":15,\"PM10\":55,\"PM2.5\":57,\"CO\":8,\"O3\":47,"
                + "\"SO2-24h\":102,\"PM10-24h\":60,\"PM2.5-24h\":107,\"O3-8h\":45}");
    assertThat(lines().getLast())
        .startsWith("{\"aqi\":150,")
        .contains("\"primary\":[\"O3\"]", "\"O3-8h\":null");

    out.reset();
    assertThat(aqi(table, "--particles", "sliding")).isZero();
    assertThat(lines().getFirst()).startsWith("{\"aqi\":107,").contains("\"PM2.5\":null");
    assertThat(lines().getLast()).startsWith("{\"aqi\":null,");
  }

  @Test
  void aDayOf2012MayHaveItsHighestHourOfOzone() {
    String day = "date,so2,no2,pm10,pm2_5,co,o3_8h,o3_1h\n2025-07-01,1,1,1,1,1,820,300\n";
    assertThat(aqi(day)).isZero();
    assertThat(lines().getFirst())
        .startsWith("{\"aqi\":150,")
        .contains("\"O3-8h\":null,\"O3\":150");
  }

  @Test
  void aStandardMayBeForced() {
    aqi("date,so2,no2,pm10,pm2_5,co,o3_8h\n2026-03-01,10,58,130,70,1.1,60\n", "--standard", "2012");
    assertThat(lines().getFirst()).startsWith("{\"aqi\":94,");
  }

  @Test
  void aRowThatCannotBeUsedKeepsItsPlace() {
    int exit =
        aqi(
            "date,so2,no2,pm10,pm2_5,co,o3_8h\nx,1,1,1,1,1,1\n2026-03-01,a,1,1,1,1,1\n2026-03-01,1,1,1,1,1,-1\n2026-03-01,1,1,1,1,1,1\n");

    assertThat(exit).isEqualTo(1);
    assertThat(lines()).hasSize(4);
    assertThat(lines().get(0)).contains("\"error\":\"no date", "\"line\":2");
    assertThat(lines().get(1)).contains("no number in column so2: a");
    assertThat(lines().get(2)).contains("below zero");
    assertThat(lines().get(3)).startsWith("{\"aqi\":");
  }

  @Test
  void aHeaderThatCannotBeUsedIsRefused() {
    assertThat(aqi("")).isEqualTo(2);
    assertThat(aqi("date,ozone\n")).isEqualTo(2);
    assertThat(aqi("date,so2,so2\n")).isEqualTo(2);
    assertThat(aqi("date,o3\n")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("unknown column: ozone", "column twice: so2", "does not belong to daily");
  }

  @Test
  void aSectionOfARiver() {
    assertThat(water("\uFEFFsection,ph,do,codmn,nh3n,tp\n\"乌镇,北\",7.6,8,3.6,1.2,0.12\n")).isZero();
    assertThat(lines())
        .containsExactly(
            "{\"section\":\"乌镇,北\",\"class\":\"Ⅳ\",\"grade\":\"轻度污染\","
                + "\"over\":[{\"item\":\"nh3n\",\"class\":\"Ⅳ\",\"times\":0.2}],\"cwqi\":3.325,\"tli\":null}");
  }

  @Test
  void aLakeHasATrophicState() {
    assertThat(
            water(
                "section,codmn,tp,tn,chla,sd\n南湖,4.0,0.05,1.0,10,1.0\n南湖,4.0,0.05,1.0,,1.0\n",
                "--lake"))
        .isZero();
    assertThat(lines().getFirst()).contains("\"class\":\"Ⅲ\"", "\"tli\":48.018");
    assertThat(lines().getLast()).contains("\"tli\":null");
  }

  @Test
  void nothingMeasuredIsNoClass() {
    assertThat(water("section,ph\n空,\n")).isZero();
    assertThat(lines())
        .containsExactly(
            "{\"section\":\"空\",\"class\":null,\"grade\":null,\"over\":[],\"cwqi\":null,\"tli\":null}");
  }

  @Test
  void wrongUsageIsRefused() {
    assertThat(water("", "--sea")).isEqualTo(2);
    assertThat(aqi("", "--standard", "1996")).isEqualTo(2);
    assertThat(aqi("", "--particles", "day")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("unknown option: --sea", "--standard wants", "--particles wants");
  }

  private java.util.List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private int aqi(String input, String... args) {
    return Aqi.run(in(input), stream(out), stream(err), args);
  }

  private int water(String input, String... args) {
    return Water.run(in(input), stream(out), stream(err), args);
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
