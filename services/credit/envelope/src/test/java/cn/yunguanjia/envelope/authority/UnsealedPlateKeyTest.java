package cn.yunguanjia.envelope.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateReason;
import cn.yunguanjia.envelope.plate.PlateTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that earlier versions kept in the clear, and the plates that hang already. */
class UnsealedPlateKeyTest {
  private static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;
  private String hanging;
  private byte[] plain;
  private byte[] plainPublic;

  /** Made and used exactly as earlier versions did, with the JDK's own Ed25519. */
  @BeforeEach
  void anInstallationOfAnEarlierVersion() throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    plain = pair.getPrivate().getEncoded();
    plainPublic = pair.getPublic().getEncoded();
    lay();
    var terms =
        new PlateTerms("0123456789ABCDEFG", "91330400MA00TEST0X", "WTW3SJQ6C", "0123456789ABC");
    hanging = PlateLinks.sign("https://city.example", terms, message -> signed(pair, message));
  }

  private static byte[] signed(KeyPair pair, byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void lay() throws IOException {
    Files.write(folder.resolve("plate-ed25519.pk8"), plain);
    Files.write(folder.resolve("plate-ed25519.pub"), plainPublic);
    Files.setLastModifiedTime(folder.resolve("plate-ed25519.pk8"), FileTime.from(MADE));
  }

  private Authority start(String passphrase) {
    return new Authority(
        new Authority.Issuer("330400", new Words("演示局", "Demonstration Bureau")),
        KeyFolder.open(folder, passphrase, new SecureRandom()),
        City.clock(City.NOW));
  }

  private PlateReason verdict(KeyList list) {
    return PlateLinks.verify(hanging, list, City.clock(City.NOW)) instanceof PlateAnswer.Refused r
        ? r.reason()
        : null;
  }

  private static KeyList list(Authority authority) {
    return authority.list(() -> Revoked.NONE);
  }

  private void nothingPlainIsLeft() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("plate"))).isEmpty();
    }
  }

  @Test
  void isSealedAtTheStartAndThePlatesThatHangHold() throws IOException {
    Authority authority = start("open sesame");
    nothingPlainIsLeft();
    KeyList list = list(authority);
    PublishedKey key =
        list.content().keys().stream()
            .filter(k -> k.use() == KeyUse.PLATE)
            .findFirst()
            .orElseThrow();
    assertThat(key.batch()).isZero();
    assertThat(key.validFrom()).as("as the list said it before").isEqualTo(MADE);
    assertThat(verdict(list)).isNull();
    assertThat(authority.plateSigner().id()).isEqualTo(key.id());
    assertThat(verdict(list(start("open sesame")))).as("at the next start").isNull();
  }

  @Test
  void aKillBetweenSealingAndRemovingLosesNothing() throws IOException {
    start("open sesame");
    lay();
    Authority again = start("open sesame");
    nothingPlainIsLeft();
    assertThat(again.published()).hasSize(1);
    assertThat(verdict(list(again))).isNull();
  }

  @Test
  void aKillBeforeTheSealedOneHasItsNameLosesNothing() throws IOException {
    start("open sesame");
    try (var files = Files.newDirectoryStream(folder, "code-00000-*.key")) {
      for (Path file : files) {
        Files.move(file, folder.resolve(".code123.part"));
      }
    }
    lay();
    assertThat(verdict(list(start("open sesame")))).isNull();
    nothingPlainIsLeft();
  }

  @Test
  void aKillBetweenItsTwoHalvesLeavesNoPublicOneBehind() throws IOException {
    start("open sesame");
    Files.write(folder.resolve("plate-ed25519.pub"), plainPublic);
    Files.write(folder.resolve("plate5.part"), plain);
    assertThat(verdict(list(start("open sesame")))).isNull();
    nothingPlainIsLeft();
  }

  @Test
  void anotherPassphraseTakesNothingOver() throws IOException {
    start("open sesame");
    lay();
    assertThatThrownBy(() -> start("open barley")).hasMessageContaining("passphrase");
    assertThat(folder.resolve("plate-ed25519.pk8")).exists();
    assertThat(verdict(list(start("open sesame")))).isNull();
  }

  @Test
  void anOldCopyOfTheFileBringsNoRevokedKeyBack() throws IOException {
    Authority authority = start("open sesame");
    list(authority);
    authority.revoke(0, "it lay open for months");
    lay();
    KeyList list = list(start("open sesame"));
    assertThat(verdict(list)).isEqualTo(PlateReason.KEY_REVOKED);
    assertThat(list.content().keys())
        .filteredOn(k -> k.use() == KeyUse.PLATE)
        .extracting(PublishedKey::state)
        .containsExactlyInAnyOrder(KeyState.ACTIVE, KeyState.REVOKED);
    nothingPlainIsLeft();
  }

  @Test
  void aDamagedOneStopsTheStartAndStaysWhereItIs() throws IOException {
    plain[20] ^= 0x55;
    plain = java.util.Arrays.copyOf(plain, 40);
    lay();
    assertThatThrownBy(() -> start("open sesame")).hasMessageContaining("plate-ed25519.pk8");
    assertThat(folder.resolve("plate-ed25519.pk8")).exists();
  }
}
