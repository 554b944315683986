package cn.yunguanjia.envelope.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.RevokedNames;
import cn.yunguanjia.envelope.key.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {
  @TempDir Path folder;

  private Authority at(Instant now, String passphrase) {
    return new Authority(
        new Authority.Issuer("330400", new Words("演示局", "Demonstration Bureau")),
        KeyFolder.open(folder, passphrase, new SecureRandom()),
        City.clock(now));
  }

  private Authority at(Instant now) {
    return at(now, "open sesame");
  }

  private static String code(Authority authority, Algorithm algorithm, Instant now) {
    return LiveCodes.sign(
        City.code("0123456789ABCDEFG", now, Duration.ofMinutes(5)), authority.signer(algorithm));
  }

  private static Reason refusal(String code, KeyList list, Instant now) {
    return ((Answer.Refused) LiveCodes.verify(code, list, City.clock(now))).reason();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void whatItSignsIsProvenByItsListAndThePinnedFileAlone(Algorithm algorithm) throws IOException {
    Authority authority = at(City.NOW);
    String code = code(authority, algorithm, City.NOW);
    authority.list(() -> Revoked.NONE);
    KeyList read =
        KeyList.read(
            Files.readAllBytes(folder.resolve("code-keys.json")),
            Root.read(Files.readString(folder.resolve("code-root.pub"))));
    assertThat(LiveCodes.verify(code, read, City.clock(City.NOW)).valid()).isTrue();
    assertThat(read.cose()).hasSizeLessThan(20_000);
  }

  @Test
  void keysOutliveAStartAndNobodyReadsThemWithoutThePassphrase() throws IOException {
    Authority first = at(City.NOW);
    var key = first.signer(Algorithm.ED25519);
    assertThat(at(City.NOW).signer(Algorithm.ED25519).id()).isEqualTo(key.id());
    assertThatThrownBy(() -> at(City.NOW, "open barley")).hasMessageContaining("passphrase");
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".key")).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
        assertThat(Files.readString(file))
            .doesNotContain(HexFormat.of().formatHex(key.secret()))
            .doesNotContain(java.util.Base64.getEncoder().encodeToString(key.secret()));
      }
    }
  }

  @Test
  void aKeyFileThatWasAlteredIsNotUsed() throws IOException {
    at(City.NOW).signer(Algorithm.ED25519);
    Path file;
    try (var files = Files.list(folder)) {
      file = files.filter(f -> f.getFileName().toString().startsWith("code-0")).findAny().get();
    }
    Files.writeString(file, Files.readString(file).replace("state: ACTIVE", "state: RETIRED"));
    Authority again = at(City.NOW);
    assertThatThrownBy(() -> again.list(() -> Revoked.NONE)).hasMessageContaining("altered");
  }

  @Test
  void theNextKeyIsAnnouncedLongerThanAListHoldsBeforeItSigns() {
    KeyRules rules = KeyRules.inForce(City.NOW);
    Authority first = at(City.NOW);
    var old = first.signer(Algorithm.SM2_SM3).id();
    Instant end = City.NOW.plus(rules.liveKeySigns());
    Instant soon = end.minus(rules.announcedBefore()).plusSeconds(1);
    Authority later = at(soon);
    KeyList list = later.list(() -> Revoked.NONE);
    assertThat(list.content().keys()).filteredOn(key -> key.use() == KeyUse.LIVE_CODE).hasSize(4);
    assertThat(later.signer(Algorithm.SM2_SM3).id()).isEqualTo(old);
    assertThat(rules.announcedBefore()).isGreaterThan(rules.listHolds());

    // one moment before the end a code needs a key that lasts five minutes more
    Instant change = end.minusSeconds(60);
    String before = code(at(end.minusSeconds(400)), Algorithm.SM2_SM3, end.minusSeconds(400));
    String after = code(at(change.plusSeconds(61)), Algorithm.SM2_SM3, change.plusSeconds(61));
    KeyList then = at(end.minusSeconds(395)).list(() -> Revoked.NONE);
    assertThat(LiveCodes.verify(before, then, City.clock(end.minusSeconds(390))).valid()).isTrue();
    KeyList now = at(change.plusSeconds(62)).list(() -> Revoked.NONE);
    assertThat(LiveCodes.verify(after, now, City.clock(change.plusSeconds(62))).valid()).isTrue();
    assertThat(now.content().find(old)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void afterAnEmergencyEverythingSignedBeforeIsRevoked(Algorithm algorithm) {
    Authority authority = at(City.NOW);
    String before = code(authority, algorithm, City.NOW);
    KeyList old =
        authority.list(
            () -> new Revoked(RevokedNames.of(List.of("GONE")), RevokedNames.of(List.of("P1"))));
    // another process does it, while this one runs
    KeyList fresh =
        Authority.ofFolder(
                KeyFolder.open(folder, "open sesame", new SecureRandom()), City.clock(City.NOW))
            .emergency("a disk was lost");
    assertThat(fresh.newerThan(old)).isTrue();
    assertThat(authority.reason(fresh.content().revokedBatches().first()))
        .isEqualTo("a disk was lost");
    assertThat(refusal(before, fresh, City.NOW)).isEqualTo(Reason.KEY_REVOKED);
    assertThat(fresh.content().revokedCodes().contains("GONE")).isTrue();
    assertThat(fresh.content().issuer()).isEqualTo("330400");
    assertThat(fresh.content().revokedPlates().contains("P1")).isTrue();
    String after = code(authority, algorithm, City.NOW);
    assertThat(LiveCodes.verify(after, fresh, City.clock(City.NOW)).valid()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void oneBatchIsRevokedAndTheOthersGoOn(Algorithm algorithm) {
    Authority authority = at(City.NOW);
    String first = code(authority, algorithm, City.NOW);
    authority.list(() -> Revoked.NONE);
    KeyList without = authority.revoke(1, "a copy was found");
    assertThat(without.content().revokedBatches()).containsExactly(1);
    assertThat(refusal(first, without, City.NOW)).isEqualTo(Reason.KEY_REVOKED);
    // the one that signed is gone, so another signs at once
    String second = code(authority, algorithm, City.NOW);
    assertThat(LiveCodes.verify(second, without, City.clock(City.NOW)).valid()).isTrue();

    KeyRules rules = KeyRules.inForce(City.NOW);
    Instant soon = City.NOW.plus(rules.liveKeySigns()).minus(rules.announcedBefore());
    Authority later = at(soon.plusSeconds(1));
    later.list(() -> Revoked.NONE);
    var signs = later.signer(algorithm).id();
    KeyList announcedGone = later.revoke(3, "made on a machine that was open");
    assertThat(announcedGone.content().revokedBatches()).containsExactly(1, 3);
    assertThat(later.signer(algorithm).id()).isEqualTo(signs);
    assertThat(later.published()).anyMatch(key -> key.batch() == 4);
  }

  @Test
  void aBatchThatIsNotThereOrRevokedAlreadyIsRefusedAndNothingIsNoted() {
    Authority authority = at(City.NOW);
    authority.signer(Algorithm.ED25519);
    assertThatThrownBy(() -> authority.revoke(7, "wrong number")).hasMessageContaining("no such");
    authority.revoke(1, "a copy was found");
    assertThatThrownBy(() -> authority.revoke(1, "once more")).hasMessageContaining("already");
    assertThat(authority.reason(1)).isEqualTo("a copy was found");
    assertThat(folder.resolve("ceremonies.log")).content().hasLineCount(1);
  }

  @Test
  void aListIsSignedAgainInTimeAndAtOnceWhenSomethingIsRevoked() {
    Authority authority = at(City.NOW);
    KeyList first = authority.list(() -> Revoked.NONE);
    assertThat(authority.list(() -> Revoked.NONE).cose()).isEqualTo(first.cose());
    KeyList second =
        authority.list(() -> new Revoked(RevokedNames.of(List.of("X")), RevokedNames.NONE));
    assertThat(second.newerThan(first)).isTrue();
    KeyList third = at(City.NOW.plus(Duration.ofHours(2))).list(() -> Revoked.NONE);
    assertThat(third.newerThan(second)).isTrue();
    assertThat(third.content().expiresAt()).isAfter(second.content().expiresAt());
  }

  @Test
  void withoutAConfiguredPassphraseOneIsMadeForItsOwnerAlone() throws IOException {
    at(City.NOW, "").list(() -> Revoked.NONE);
    Path file = folder.resolve("passphrase");
    assertThat(Files.readString(file)).hasSizeGreaterThan(30);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    at(City.NOW, null).list(() -> Revoked.NONE);
  }
}
