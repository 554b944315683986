package cn.yunguanjia.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

  @ParameterizedTest
  @ValueSource(strings = {"91350200776049653A", "91350500798359476R", "91440101MA5CJQ4N59"})
  void theCheckCharacterOfGenuineCodesHolds(String code) {
    assertThat(Uscc.checkHolds(code)).isTrue();
  }

  @Test
  void anEarlyCodeIsWellFormedThoughItsCheckFails() {
    assertThat(Uscc.wellFormed("91350203M0001QAY9B")).isTrue();
    assertThat(Uscc.checkHolds("91350203M0001QAY9B")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9135020077604965", "91350200776049653I", "9135020077604965 A"})
  void aWrongFormIsNoCode(String code) {
    assertThat(Uscc.wellFormed(code)).isFalse();
  }
}
