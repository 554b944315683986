package cn.yunguanjia.credit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.platform.problem.RefusedException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlateSerialTest {
  private final Random random = new Random(4);

  @Test
  void isReadAsPeopleTypeIt() {
    String serial = PlateSerial.random(random);
    assertThat(serial).hasSize(13);
    String typed =
        serial.substring(0, 4).toLowerCase()
            + "-"
            + serial.substring(4, 8)
            + " "
            + serial.substring(8);
    assertThat(PlateSerial.read(typed)).isEqualTo(serial);
    assertThat(PlateSerial.possible(serial)).isTrue();
  }

  @Test
  void everyWrongCharacterIsFoundAndACodeIsNoSerial() {
    String serial = PlateSerial.random(random);
    for (int i = 0; i < serial.length(); i++) {
      char other = serial.charAt(i) == '7' ? '8' : '7';
      String wrong = serial.substring(0, i) + other + serial.substring(i + 1);
      assertThatThrownBy(() -> PlateSerial.read(wrong)).isInstanceOf(RefusedException.class);
      assertThat(PlateSerial.possible(wrong)).isFalse();
    }
    String code = CodeId.random(random);
    assertThatThrownBy(() -> PlateSerial.read(code)).isInstanceOf(RefusedException.class);
  }
}
