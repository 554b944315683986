package cn.yunguanjia.monitoring.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1+cmd", "@SUM(A1)", "\tx", "\r=1", "\n=1", "|calc", "%0A=1"})
  void noTextIsTakenForAFormula(String text) {
    assertThat(Csv.harmless(text)).isEqualTo("'" + text);
  }

  @Test
  void aNegativeNumberStaysANumberAndKeepsItsDigits() {
    assertThat(Csv.cell(new BigDecimal("-0.50"))).isEqualTo("-0.50");
    assertThat(Csv.cell(new BigDecimal("1E+3"))).isEqualTo("1000");
  }

  @Test
  void whatWouldBreakALineIsQuoted() {
    assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(Csv.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
    assertThat(Csv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(Csv.cell("=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    assertThat(Csv.cell(null)).isEmpty();
    assertThat(Csv.cell(true)).isEqualTo("1");
  }
}
