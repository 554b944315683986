package cn.yunguanjia.credit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick choice of a mask against the library's own, module by module. */
class QrSymbolTest {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKabcdefgh:/?=&.";

  @Test
  void theSymbolIsTheOneOfLowestPenaltyAsTheLibraryReckonsIt() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      String text = text(random, 1 + random.nextInt(300));
      QrCode.Ecc level = QrCode.Ecc.values()[random.nextInt(4)];
      same(text, level);
    }
  }

  /** Long rows of one character make long runs and large patterns that look like finders. */
  @Test
  void alsoWhereRunsAreLong() {
    for (int length = 1; length < 400; length += 7) {
      same("0".repeat(length), QrCode.Ecc.LOW);
      same("\u0000\u00ff".repeat(length / 2), QrCode.Ecc.MEDIUM);
      same("x".repeat(length), QrCode.Ecc.HIGH);
    }
    same("1".repeat(3_000), QrCode.Ecc.LOW);
  }

  private static void same(String text, QrCode.Ecc level) {
    QrSymbol ours = QrSymbol.of(text, level);
    QrCode theirs = QrCode.encodeSegments(Segments.of(text), level, 1, 40, -1, true);
    assertThat(ours.size()).isEqualTo(theirs.size);
    for (int y = 0; y < theirs.size; y++) {
      for (int x = 0; x < theirs.size; x++) {
        assertThat(ours.dark(x, y))
            .as("%s %s %d,%d", level, text, x, y)
            .isEqualTo(theirs.getModule(x, y));
      }
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      if (random.nextInt(40) == 0) {
        text.append("1234567890".repeat(random.nextInt(8)));
      }
    }
    return text.toString();
  }
}
