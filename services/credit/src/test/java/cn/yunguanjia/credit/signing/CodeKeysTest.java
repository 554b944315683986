package cn.yunguanjia.credit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  @TempDir Path data;

  private CodeKeys at(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new CodeKeys(data, PlateKey.in(data.resolve("keys")), clock);
  }

  @Test
  void theKeysOutliveAStartAndAreTheirOwnersAlone() throws IOException {
    CodeKeys first = at(NOW);
    CodeKeys again = at(NOW.plusSeconds(60));
    for (Algorithm algorithm : Algorithm.values()) {
      assertThat(again.signing(algorithm).id()).isEqualTo(first.signing(algorithm).id());
    }
    assertThat(again.list(NOW.plusSeconds(60)).content().keys())
        .isEqualTo(first.list(NOW).content().keys());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("keys/code-live-sm2.secret"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theListLiesInTheDataFolderAndIsRenewedEveryHour() throws IOException {
    CodeKeys keys = at(NOW);
    Root root = Root.read(Files.readString(data.resolve("keys/code-root.pub")));
    assertThat(keys.list(NOW.plusSeconds(3_599)).content().issuedAt()).isEqualTo(NOW);
    Instant hourLater = NOW.plusSeconds(3_600);
    assertThat(keys.list(hourLater).content().issuedAt()).isEqualTo(hourLater);
    assertThat(keys.list(NOW).content().issuedAt()).as("a clock put right").isEqualTo(NOW);
    byte[] file = Files.readAllBytes(data.resolve("keys/code-keys.json"));
    assertThat(KeyList.read(file, root).content().issuedAt()).isEqualTo(NOW);
    assertThat(keys.list(NOW).cose()).hasSizeLessThan(20_000);
  }
}
