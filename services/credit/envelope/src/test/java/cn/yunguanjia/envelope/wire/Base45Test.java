package cn.yunguanjia.envelope.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
  /** RFC 9285 §4.3 and §4.4. */
  @ParameterizedTest
  @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
  void examplesOfTheStandard(String plain, String encoded) throws Exception {
    byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
    assertThat(Base45.encode(bytes)).isEqualTo(encoded);
    assertThat(Base45.decode(encoded)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "ABCD", "GGW", ":::", "::", "ab8", "BB8 ", "B漢8", "B\n8"})
  void nothingElseIsRead(String text) {
    assertThatThrownBy(() -> Base45.decode(text)).isInstanceOf(EnvelopeFault.class);
  }

  @Test
  void everyLengthComesBack() throws Exception {
    Random random = new Random(45);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
    }
  }
}
