package cn.yunguanjia.envelope.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.RevokedNames;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateReason;
import cn.yunguanjia.envelope.plate.PlateTerms;
import cn.yunguanjia.envelope.wire.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key for plates from the day it is announced to the day it is revoked. */
class PlateKeysTest {
  private static final KeyRules RULES = KeyRules.inForce(City.NOW);
  private static final Instant CHANGE = City.NOW.plus(RULES.announcedBefore());

  @TempDir Path folder;

  private Authority at(Instant now) {
    return new Authority(
        new Authority.Issuer("330400", new Words("演示局", "Demonstration Bureau")),
        KeyFolder.open(folder, "open sesame", new SecureRandom()),
        City.clock(now));
  }

  private static String plate(Authority authority) {
    var terms =
        new PlateTerms("0123456789ABCDEFG", "91330400MA00TEST0X", "WTW3SJQ6C", "0123456789ABC");
    return PlateLinks.sign("https://city.example", terms, authority.plateSigner());
  }

  /** Null where it is genuine. */
  private static PlateReason verdict(String plate, KeyList list, Instant now) {
    return PlateLinks.verify(plate, list, City.clock(now)) instanceof PlateAnswer.Refused refused
        ? refused.reason()
        : null;
  }

  private static KeyList list(Authority authority) {
    return authority.list(() -> Revoked.NONE);
  }

  private static List<PublishedKey> plateKeys(KeyList list) {
    return list.content().keys().stream().filter(key -> key.use() == KeyUse.PLATE).toList();
  }

  private static PublishedKey batch(KeyList list, int batch) {
    return list.content().keys().stream().filter(k -> k.batch() == batch).findFirst().orElseThrow();
  }

  @Test
  void isSealedInTheFolderLikeEveryOther() throws IOException {
    Authority authority = at(City.NOW);
    byte[] secret = authority.plateSigner().secret();
    KeyList list = list(authority);
    assertThat(plateKeys(list)).singleElement().extracting(PublishedKey::batch).isEqualTo(0);
    Path file = folder.resolve("code-00000-" + plateKeys(list).getFirst().id() + ".key");
    assertThat(file).content().contains("use: PLATE");
    assertThat(indexOf(Files.readAllBytes(file), secret)).isNegative();
    assertThat(folder.resolve("plate-ed25519.pk8")).doesNotExist();
    assertThat(at(City.NOW).plateSigner().id()).isEqualTo(authority.plateSigner().id());
  }

  private static int indexOf(byte[] all, byte[] part) {
    return IntStream.rangeClosed(0, all.length - part.length)
        .filter(i -> java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void theNextOneIsKnownBeforeItSignsAndThePlatesOfTheLastGoOnToHold() {
    Authority first = at(City.NOW);
    String old = plate(first);
    KeyList announced = first.rotatePlateKey("three years are over");
    assertThat(RULES.announcedBefore()).isGreaterThan(RULES.listHolds());
    assertThat(plateKeys(announced)).hasSize(2).allMatch(key -> key.state() == KeyState.ACTIVE);
    assertThat(first.plateSigner().id()).as("not yet").isEqualTo(batch(announced, 0).id());

    Authority then = at(CHANGE);
    String fresh = plate(then);
    assertThat(then.plateSigner().id()).isEqualTo(batch(announced, 2).id());
    KeyList now = list(then);
    assertThat(batch(now, 0).state()).isEqualTo(KeyState.RETIRED);
    for (String each : List.of(old, fresh)) {
      assertThat(verdict(each, now, CHANGE)).isNull();
    }
    // the last list of before knows it, for as long as it holds
    Authority meanwhile = at(CHANGE.minus(Duration.ofDays(1)));
    assertThat(verdict(fresh, list(meanwhile), CHANGE)).isNull();
  }

  @Test
  void rotatesByItselfWhileItsPlatesHaveYearsLeft() {
    list(at(City.NOW));
    Instant end = City.NOW.plus(RULES.plateKeySigns());
    Instant soon = end.minus(RULES.announcedBefore());
    assertThat(plateKeys(list(at(soon.minusSeconds(1))))).hasSize(1);
    assertThat(plateKeys(list(at(soon)))).hasSize(2);
    KeyList then = list(at(end));
    assertThat(batch(then, 0).state()).isEqualTo(KeyState.RETIRED);
    assertThat(Duration.between(end, batch(then, 0).validUntil()))
        .isGreaterThan(Duration.ofDays(7 * 365 - 1));
  }

  @Test
  void whatARevokedOneSignedProvesNothingAndAnotherSignsAtOnce() {
    Authority authority = at(City.NOW);
    String before = plate(authority);
    KeyList list = list(authority);
    KeyList without = authority.revoke(0, "a medium is missing");
    assertThat(without.newerThan(list)).isTrue();
    assertThat(without.content().revokedBatches()).containsExactly(0);
    assertThat(verdict(before, without, City.NOW)).isEqualTo(PlateReason.KEY_REVOKED);
    assertThat(verdict(plate(authority), without, City.NOW)).isNull();
    assertThat(authority.reason(0)).isEqualTo("a medium is missing");
    assertThat(authority.signer(Algorithm.SM2_SM3).id())
        .as("live codes go on with their key")
        .isEqualTo(
            without.content().keys().stream()
                .filter(k -> k.use() == KeyUse.LIVE_CODE)
                .filter(k -> k.key().algorithm() == Algorithm.SM2_SM3)
                .map(PublishedKey::id)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void whereOneIsAnnouncedItSignsAtOnceBecauseListsKnowIt() {
    Authority authority = at(City.NOW);
    KeyList announced = authority.rotatePlateKey("three years are over");
    KeyList without = authority.revoke(0, "a medium is missing");
    assertThat(plateKeys(without)).hasSize(2);
    assertThat(authority.plateSigner().id()).isEqualTo(batch(announced, 2).id());
    assertThat(verdict(plate(authority), announced, City.NOW)).isNull();
  }

  @Test
  void anEmergencyOfLiveCodesLeavesTheStreetAlone() {
    Authority authority = at(City.NOW);
    String plate = plate(authority);
    list(authority);
    KeyList after = authority.emergency("a disk was lost");
    assertThat(after.content().revokedBatches()).containsExactly(1);
    assertThat(verdict(plate, after, City.NOW)).isNull();
    assertThat(plate(authority)).isEqualTo(plate);
  }

  @Test
  void thereAreNeverMoreThanAVerifierWillTry() {
    Instant now = City.NOW;
    for (int rotations = 1; rotations < Limits.PLATE_KEYS; rotations++) {
      Authority authority = at(now);
      authority.rotatePlateKey("once more");
      assertThatThrownBy(() -> authority.rotatePlateKey("at once again"))
          .isInstanceOfSatisfying(
              RotationRefused.class,
              refused -> assertThat(refused.why()).isEqualTo(RotationRefused.Cause.ANNOUNCED));
      now = now.plus(RULES.announcedBefore());
    }
    Authority full = at(now);
    assertThat(plateKeys(list(full))).hasSize(Limits.PLATE_KEYS);
    assertThatThrownBy(() -> full.rotatePlateKey("one too many"))
        .isInstanceOfSatisfying(
            RotationRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RotationRefused.Cause.FULL));

    // to revoke is never refused; the oldest revoked ones give way
    String last = plate(full);
    for (int round = 0; round < 3; round++) {
      int signs =
          at(now).published().stream()
              .filter(k -> k.use() == KeyUse.PLATE)
              .filter(k -> k.state() == KeyState.ACTIVE)
              .findFirst()
              .orElseThrow()
              .batch();
      KeyList left = at(now).revoke(signs, "emergency " + round);
      assertThat(plateKeys(left)).hasSizeLessThanOrEqualTo(Limits.PLATE_KEYS);
      assertThat(verdict(plate(at(now)), left, now)).isNull();
      assertThat(verdict(last, left, now)).isIn(PlateReason.KEY_REVOKED, PlateReason.BAD_SIGNATURE);
    }
  }

  @Test
  void theFullestListIsStillSmall() {
    Instant now = City.NOW;
    for (int rotations = 1; rotations < Limits.PLATE_KEYS; rotations++) {
      at(now).rotatePlateKey("once more");
      now = now.plus(RULES.announcedBefore());
    }
    List<String> withdrawn = IntStream.range(0, 1_500).mapToObj(i -> "PLATE" + i).toList();
    KeyList list = at(now).list(() -> new Revoked(RevokedNames.NONE, RevokedNames.of(withdrawn)));
    assertThat(list.cose()).hasSizeLessThan(Limits.KEY_LIST);
  }

  @Test
  void aRootThatMayHaveLeakedIsReplacedAndThePlatesHold() throws IOException {
    Authority first = at(City.NOW);
    String plate = plate(first);
    list(first);
    for (String name : List.of("code-root.key", "code-root.pub", "code-keys.json")) {
      Files.delete(folder.resolve(name));
    }
    Authority second = at(City.NOW.plusSeconds(60));
    assertThat(second.root().keys()).isNotEqualTo(first.root().keys());
    assertThat(verdict(plate, list(second), City.NOW.plusSeconds(60))).isNull();
  }
}
