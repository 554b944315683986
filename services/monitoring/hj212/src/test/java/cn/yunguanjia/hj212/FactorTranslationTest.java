package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HJ 212-2017, appendix B: codes of 2005 and of 2017 are told from each other, both ways. */
class FactorTranslationTest {
  @ParameterizedTest
  @CsvSource({
    "B01,w00000,L/s",
    "001,w01001,1",
    "011,w01018,mg/L",
    "060,w21003,mg/L",
    "101,w21011,mg/L",
    "065,w21001,mg/L",
    "B02,a00000,m³/s",
    "01,a34013,mg/m³",
    "02,a21026,mg/m³",
    "03,a21002,mg/m³",
    "S01,a19001,%",
    "S05,a01014,%"
  })
  @Proves(Clause.FACTOR_CODES)
  void aCodeIsTranslatedBothWaysAndKeepsTheUnitOfTheTable(String old, String code, String unit) {
    assertThat(Factors.translate(old, Version.V2017)).contains(code);
    assertThat(Factors.translate(code, Version.V2005)).contains(old);
    assertThat(Factors.translate(code, Version.V2025)).contains(code);
    assertThat(Factors.translate(old, Version.V2005)).contains(old);
    assertThat(Factor.of(old).orElseThrow().unit()).isEqualTo(unit);
  }

  @Test
  @Proves(Clause.FACTOR_CODES)
  void everyOldCodeNamesOneFactor() {
    List<Factor> old = Factors.all().stream().filter(f -> !f.oldCode().isEmpty()).toList();

    assertThat(old).hasSizeGreaterThan(80).extracting(Factor::oldCode).doesNotHaveDuplicates();
    for (Factor factor : old) {
      assertThat(
              Factors.translate(factor.code(), Version.V2005)
                  .flatMap(code -> Factors.translate(code, Version.V2017)))
          .contains(factor.code());
    }
  }

  @Test
  @Proves(Clause.FACTOR_CODES)
  void whatTheOtherVersionLacksHasNoCodeThere() {
    assertThat(Factors.translate("w01009", Version.V2005)).isEmpty();
    assertThat(Factors.translate("nonsense", Version.V2017)).isEmpty();
    assertThat(Factors.translate("SB1", Version.V2005)).contains("SB1");
  }

  @Test
  @Proves(Clause.FACTOR_CODES)
  void aReadingIsTheSameUnderTheOtherCode() {
    assertThat(new Reading("011", "Rtd", "231.0", "N").in(Version.V2017))
        .contains(new Reading("w01018", "Rtd", "231.0", "N"));
    assertThat(new Reading("w01009", "Rtd", "6.8", "N").in(Version.V2005))
        .isEqualTo(Optional.empty());
  }
}
