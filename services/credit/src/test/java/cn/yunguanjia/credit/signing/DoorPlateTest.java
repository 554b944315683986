package cn.yunguanjia.credit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.KeyFolder;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.credit.PlateIssued;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorPlateTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final PlateIssued GATE =
      new PlateIssued(
          "0123456789ABC",
          "0123456789ABCDEFG",
          "91330400MA00TEST0X",
          "330402",
          "GATE",
          Bilingual.of("大门", "Gate"),
          "wtw3sjq6c",
          "o",
          NOW);

  @TempDir Path folder;

  private Authority authority() {
    return new Authority(
        new Authority.Issuer("330400", new Words("演示局", "Demonstration Bureau")),
        KeyFolder.open(folder, "open sesame", new SecureRandom()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String signature(String link) {
    return link.substring(link.indexOf("s=") + 2);
  }

  @Test
  void aPlateOfTheFirstKindIsGenuineOnlyForItsOwnCodeAndEnterprise() {
    DoorPlate plate = new DoorPlate(authority(), "https://city.example/");
    String link = plate.oldLink("CODE", "USCC");
    assertThat(link).startsWith("https://city.example/c/CODE?s=");
    String signature = signature(link);
    assertThat(plate.readOld("CODE", "USCC", signature)).isPresent();
    assertThat(plate.readOld("CODE", "OTHER", signature)).isEmpty();
    assertThat(plate.readOld("OTHER", "USCC", signature)).isEmpty();
    assertThat(plate.readOld("CODE", "USCC", "no signature at all")).isEmpty();
  }

  @Test
  void whatAKeySignedIsKnownAsItsOwnHoweverManyHaveFollowed() {
    Authority authority = authority();
    DoorPlate plate = new DoorPlate(authority, "https://city.example");
    DoorPlate.Signed first = plate.signed(GATE);
    String old = signature(plate.oldLink(GATE.codeId(), GATE.uscc()));
    authority.list(() -> cn.yunguanjia.envelope.authority.Revoked.NONE);
    authority.revoke(0, "a medium is missing");
    DoorPlate.Signed second = plate.signed(GATE);
    assertThat(second.keyId()).isNotEqualTo(first.keyId());

    String p = "0123456789ABC.WTW3SJQ6C." + GATE.uscc();
    DoorPlate.Read read = plate.read(GATE.codeId(), p, signature(first.link())).orElseThrow();
    assertThat(read.key().state()).isEqualTo(KeyState.REVOKED);
    assertThat(read.key().id()).hasToString(first.keyId());
    assertThat(plate.read(GATE.codeId(), p, signature(second.link())).orElseThrow().key().state())
        .isEqualTo(KeyState.ACTIVE);
    assertThat(plate.readOld(GATE.codeId(), GATE.uscc(), old).orElseThrow().key().state())
        .isEqualTo(KeyState.REVOKED);
    assertThat(plate.read(GATE.codeId(), p, "1".repeat(155))).isEmpty();
  }
}
