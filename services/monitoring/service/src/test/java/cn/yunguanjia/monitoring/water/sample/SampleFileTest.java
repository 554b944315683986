package cn.yunguanjia.monitoring.water.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.monitoring.file.Sheet;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A laboratory's file: what is read, and what is said line by line. */
class SampleFileTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void aFileWithAMarkQuotesAndEmptyCellsIsRead() {
    SampleFile file =
        read(
            "\uFEFFsection,time,NH3N,tp,hg,flow\r\n\"A\",2026-11-03 09:30,0.42,,0.00004L,-3.5\r\n\r\nA,2026/11/4,<0.025,0.12,,\r\n");

    assertThat(file.faults()).isEmpty();
    assertThat(file.samples()).hasSize(2);
    assertThat(file.samples().getFirst().time()).isEqualTo("2026-11-03T01:30:00Z");
    assertThat(file.samples().getFirst().values())
        .containsExactly(
            new SampledValue("nh3n", new BigDecimal("0.42"), false),
            new SampledValue("hg", new BigDecimal("0.00004"), true),
            new SampledValue("flow", new BigDecimal("-3.5"), false));
    assertThat(file.samples().getLast().time()).isEqualTo("2026-11-03T16:00:00Z");
    assertThat(file.samples().getLast().values().getFirst())
        .isEqualTo(new SampledValue("nh3n", new BigDecimal("0.025"), true));
  }

  @Test
  void everythingThatIsWrongIsSaidWithItsLine() {
    SampleFile file =
        read(
            """
            section,time,ph,nh3n
            A,2026-11-03,7.6,0.4
            X,2026-11-03,7.6,0.4
            A,gestern,7.6,0.4
            A,2026-11-05,15,n.d.
            A,2026-12-01,7.6,0.4
            B,2026-11-03,7.6,0.4
            A,2026-11-06,,
            A,2026-11-03,7.7,0.5
            A,2026-11-07,7,1,9
            """);

    assertThat(
            file.faults().stream()
                .map(f -> f.line() + " " + f.column())
                .collect(Collectors.joining(", ")))
        .isEqualTo("3 section, 4 time, 5 ph, 5 nh3n, 6 time, 7 section, 8 null, 9 time, 10 null");
    assertThat(file.faults()).allSatisfy(f -> assertThat(f.message().en()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "time,nh3n;section",
        "section,nh3n;time",
        "section,time,nh3n,nh3n;nh3n",
        "section,time,ammonia;ammonia"
      })
  void aHeaderThatIsNotUnderstoodIsSaid(String header, String column) {
    assertThat(read(header + "\nA,2026-11-03,1\n").faults())
        .extracting(LineFault::column)
        .contains(column);
  }

  @Test
  void aFileWithoutSamplesOrWithTooManyIsSaid() {
    assertThat(read("section,time,nh3n\n").faults()).hasSize(1);
    assertThat(read("").faults()).hasSize(1);
    String many =
        IntStream.rangeClosed(0, Sheet.MOST_LINES)
            .mapToObj(i -> "A,2026-11-03,1")
            .collect(Collectors.joining("\n"));
    assertThat(read("section,time,nh3n\n" + many).faults())
        .extracting(LineFault::line)
        .containsExactly(Sheet.MOST_LINES + 2);
  }

  @Test
  void aChineseSpreadsheetIsUnderstood() {
    String text = "section,time\n南湖,2026-11-03\n";

    assertThat(FileText.of(text.getBytes(Charset.forName("GB18030")))).isEqualTo(text);
    assertThat(FileText.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03T09:30:00+08:00,2026-11-03T01:30:00Z",
    "2026-11-03 9:30,2026-11-03T01:30:00Z",
    "2026-11-03 09:30:00,2026-11-03T01:30:00Z",
    "2026/11/3 09:30,2026-11-03T01:30:00Z",
    "2026-11-03T09:30,2026-11-03T01:30:00Z",
    "2026-1-3,2026-01-02T16:00:00Z"
  })
  void timesAreOfTheCityUnlessTheySayOtherwise(String text, Instant time) {
    assertThat(SampleTime.parse(text)).contains(time);
  }

  @ParameterizedTest
  @CsvSource({"2026-13-01", "2026-02-30", "20261103", "''", "2026-11-03 25:00"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(SampleTime.parse(text)).isEmpty();
  }

  private static SampleFile read(String text) {
    return new SampleFile(
            (id, time) ->
                switch (id) {
                  case "A" -> Optional.of(section("A", "330402"));
                  case "B" -> Optional.of(section("B", "330482"));
                  default -> Optional.empty();
                },
            "330402"::equals,
            NOW)
        .read(text);
  }

  private static ListedSection section(String id, String area) {
    Bilingual name = Bilingual.of(id, id);
    return new ListedSection(
        id, name, "RIVER", "r", name, 1, "b", name, area, "CITY", "III", null, null, null, false,
        false);
  }
}
