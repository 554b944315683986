package cn.yunguanjia.credit.plate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlatePrinted;
import cn.yunguanjia.language.credit.PlateWithdrawal;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintAgainTest {
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant REVOKED = Instant.parse("2026-06-01T00:00:00Z");
  private static final SigningKey GONE = SigningKey.generate(Algorithm.ED25519, new SecureRandom());
  private static final SigningKey SIGNS =
      SigningKey.generate(Algorithm.ED25519, new SecureRandom());

  private static PublishedKey key(SigningKey key, KeyState state, Instant from, int batch) {
    return new PublishedKey(
        key.publicKey(), KeyUse.PLATE, state, from, from.plus(Duration.ofDays(3650)), batch);
  }

  private static final PrintAgain AFTER =
      PrintAgain.of(
          List.of(key(GONE, KeyState.REVOKED, MADE, 0), key(SIGNS, KeyState.ACTIVE, REVOKED, 2)),
          batch -> REVOKED);

  private static Plate.Hanging issued(Instant at) {
    return new Plate.Hanging(
        new PlateIssued(
            "A",
            "CODE",
            "USCC",
            "330483",
            "GATE",
            Bilingual.of("门", "Gate"),
            "wtw3sjq6c",
            "o",
            at));
  }

  private static Plate printed(String keyId) {
    Plate.Hanging plate = issued(MADE.plusSeconds(9));
    return new Plate.Hanging(
        plate.issued(), new PlatePrinted("A", "CODE", "USCC", "330483", keyId, "o", MADE));
  }

  @Test
  void aPrintByARevokedKeyAndNoneByAnother() {
    assertThat(AFTER.concerns(printed(GONE.id().toString()))).isTrue();
    assertThat(AFTER.concerns(printed(SIGNS.id().toString()))).isFalse();
    assertThat(AFTER.concerns(printed("0123456789abcdef"))).as("of a key nobody has").isTrue();
  }

  @Test
  void whereNoPrintIsRecordedWhateverIsOlderThanTheRevocation() {
    assertThat(AFTER.concerns(issued(REVOKED.minusSeconds(1)))).isTrue();
    assertThat(AFTER.concerns(issued(REVOKED))).isFalse();
  }

  @Test
  void nothingWhereNoKeyThatSignedIsRevoked() {
    PrintAgain before = PrintAgain.of(List.of(key(GONE, KeyState.ACTIVE, MADE, 0)), batch -> null);
    assertThat(before.concerns(issued(MADE))).isFalse();
    assertThat(before.concerns(printed(GONE.id().toString()))).isFalse();
    PrintAgain neverSigned =
        PrintAgain.of(
            List.of(
                key(SIGNS, KeyState.ACTIVE, MADE, 0),
                key(GONE, KeyState.REVOKED, REVOKED.plusSeconds(1), 2)),
            batch -> REVOKED);
    assertThat(neverSigned.concerns(issued(MADE))).isFalse();
  }

  @Test
  void neverAWithdrawnOne() {
    PlateIssued issued = issued(MADE).issued();
    PlateWithdrawn gone =
        new PlateWithdrawn(
            "A", "CODE", "USCC", "330483", PlateWithdrawal.LOST, null, null, "o", REVOKED);
    assertThat(AFTER.concerns(new Plate.Withdrawn(issued, gone))).isFalse();
  }
}
