package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.InformationItem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HJ 212-2017, tables B.8 to B.10: what devices tell about themselves. */
class InformationItemTest {
  @Test
  @Proves(Clause.INFORMATION_CODES)
  void everyItemOfTheTableIsReadInAPacketAndNamed() {
    assertThat(InformationItem.all())
        .hasSize(38)
        .extracting(InformationItem::code)
        .doesNotHaveDuplicates();
    for (InformationItem item : InformationItem.all()) {
      String code = item.code().replace('x', '0');
      assertThat(InformationItem.of(code)).contains(item);
      assertThat(item.zh()).isNotBlank();
      assertThat(item.en()).isNotBlank();
      assertThat(Packets.read(Packets.withArea(code + "-Info=1"), Mode.STRICT).readings())
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "i11001,LOG",
    "i22001,STATE",
    "i13004,PARAMETER",
    "i33311,PARAMETER",
    "i13zzz,PARAMETER"
  })
  @Proves(Clause.INFORMATION_CODES)
  void theKindStandsInTheCode(String code, Kind kind) {
    assertThat(InformationItem.kindOf(code)).contains(kind);
  }

  @Test
  @Proves(Clause.INFORMATION_CODES)
  void aStateHasAMeaningAndAnotherNumberHasNone() {
    InformationItem state = InformationItem.of("i12001").orElseThrow();

    assertThat(state.state("6").orElseThrow().zh()).isEqualTo("电源故障");
    assertThat(state.state("6").orElseThrow().en()).isEqualTo("power failure");
    assertThat(state.state("4")).isEmpty();
    assertThat(InformationItem.of("i13004").orElseThrow().unit()).isEqualTo("°C");
    assertThat(InformationItem.of("i3331y")).isEmpty();
    assertThat(InformationItem.of("i99999")).isEmpty();
    assertThat(InformationItem.kindOf("w01018")).isEmpty();
  }
}
