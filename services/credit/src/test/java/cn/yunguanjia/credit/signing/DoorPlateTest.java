package cn.yunguanjia.credit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorPlateTest {
  @TempDir Path folder;

  @Test
  void aPlateIsGenuineOnlyForItsOwnCodeAndEnterprise() {
    DoorPlate plate = new DoorPlate(PlateKey.in(folder), "https://city.example/");
    String link = plate.oldLink("CODE", "USCC");
    assertThat(link).startsWith("https://city.example/c/CODE?s=");
    String signature = link.substring(link.indexOf('=') + 1);
    assertThat(plate.genuine("CODE", "USCC", signature)).isTrue();
    assertThat(plate.genuine("CODE", "OTHER", signature)).isFalse();
    assertThat(plate.genuine("OTHER", "USCC", signature)).isFalse();
    assertThat(plate.genuine("CODE", "USCC", "no signature at all")).isFalse();
  }

  @Test
  void theKeyOutlivesAStartAndIsItsOwnersAlone() throws IOException {
    PlateKey first = PlateKey.in(folder);
    PlateKey again = PlateKey.in(folder);
    assertThat(again.verifies("text", first.sign("text"))).isTrue();
    assertThat(again.verifying()).isEqualTo(first.verifying());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("plate-ed25519.pk8"))))
        .isEqualTo("rw-------");
  }
}
