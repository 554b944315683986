package cn.yunguanjia.credit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.platform.problem.RefusedException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeIdTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void everyWrongCharacterIsFound() {
    String id = CodeId.random(new Random(1));
    for (int i = 0; i < id.length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != id.charAt(i)) {
          String wrong = id.substring(0, i) + other + id.substring(i + 1);
          assertThatThrownBy(() -> CodeId.read(wrong)).isInstanceOf(RefusedException.class);
        }
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsFound() {
    Random random = new Random(2);
    for (int n = 0; n < 200; n++) {
      String id = CodeId.random(random);
      for (int i = 0; i + 1 < id.length(); i++) {
        if (id.charAt(i) != id.charAt(i + 1)) {
          String swapped =
              id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2);
          assertThatThrownBy(() -> CodeId.read(swapped)).isInstanceOf(RefusedException.class);
        }
      }
    }
  }

  @Test
  void aCodeIsUnderstoodAsPeopleTypeIt() {
    String id = CodeId.random(new Random(3));
    String typed = (id.substring(0, 4) + "-" + id.substring(4, 8) + " " + id.substring(8));
    assertThat(
            CodeId.read(
                typed.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l')))
        .isEqualTo(id);
  }
}
