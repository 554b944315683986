package cn.yunguanjia.credit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.platform.problem.RefusedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

  /** Sixteen characters of five bits that are all free, and the one that follows from them. */
  @Test
  void anIdCarriesEightyRandomBitsAndACheckCharacter() {
    Random random = new Random(4);
    Map<Integer, Set<Character>> seen = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (int n = 0; n < 2_000; n++) {
      String id = CodeId.random(random);
      assertThat(id).hasSize(17);
      assertThat(CodeId.read(id)).isEqualTo(id);
      ids.add(id);
      for (int i = 0; i < 16; i++) {
        seen.computeIfAbsent(i, _ -> new HashSet<>()).add(id.charAt(i));
      }
    }
    assertThat(ids).hasSize(2_000);
    assertThat(seen).hasSize(16).allSatisfy((_, characters) -> assertThat(characters).hasSize(32));
  }

  /** One id in thirty-two that somebody makes up is well-formed, and then it is still nobody's. */
  @Test
  void ofThoseThatDifferInOneCharacterNoneIsAnother() {
    String id = CodeId.random(new Random(5));
    String body = id.substring(0, 16);
    long fitting =
        ALPHABET
            .chars()
            .filter(
                check -> {
                  try {
                    CodeId.read(body + (char) check);
                    return true;
                  } catch (RefusedException mistyped) {
                    return false;
                  }
                })
            .count();
    assertThat(fitting).isEqualTo(1);
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
