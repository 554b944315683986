package cn.yunguanjia.envelope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.KeyFolder;
import cn.yunguanjia.envelope.authority.Revoked;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateTerms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevokeKeysTest {
  private static final String[] ROTATE = {"rotate", "--emergency", "--reason", "a disk was lost"};

  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String in, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    return Code.run(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        City.clock(City.NOW.plusSeconds(60)),
        all.toArray(String[]::new));
  }

  private Authority running() {
    return new Authority(
        new Authority.Issuer("330400", new Words("演示局", "Demonstration Bureau")),
        KeyFolder.open(data.resolve("keys"), "", new SecureRandom()),
        City.clock(City.NOW));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void oneCommandAndWhatWasSignedBeforeIsRevokedAndTheRunningPlatformGoesOn(Algorithm algorithm) {
    Authority running = running();
    var code = City.code("0123456789ABCDEFG", City.NOW.plusSeconds(60), Duration.ofMinutes(5));
    String before = LiveCodes.sign(code, running.signer(algorithm));
    running.list(() -> Revoked.NONE);
    assertThat(run(before, "verify", "-", "--lang", "en")).isZero();

    assertThat(run("", ROTATE)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("revoked batches: [1]");

    out.reset();
    assertThat(run(before, "verify", "-", "--json")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("KEY_REVOKED");
    Authority later =
        new Authority(
            new Authority.Issuer("330400", new Words("演示局", "Demonstration Bureau")),
            KeyFolder.open(data.resolve("keys"), "", new SecureRandom()),
            City.clock(City.NOW.plusSeconds(60)));
    String after = LiveCodes.sign(code, later.signer(algorithm));
    assertThat(run(after, "verify", "-", "--lang", "en")).isZero();
  }

  @Test
  void theNextKeyForPlatesIsAnnouncedOnce() {
    running().list(() -> Revoked.NONE);
    String[] rotate = {"rotate", "--plates", "--reason", "three years are over"};
    assertThat(run("", rotate)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("revoked batches: []")
        .contains("PLATE ACTIVE, batch 0")
        .contains("PLATE ACTIVE, batch 2");
    assertThat(run("", rotate)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("announced already");
  }

  @Test
  void theBatchOfThePlatesIsRevokedLikeAnyOther() {
    Authority running = running();
    var terms =
        new PlateTerms("0123456789ABCDEFG", "91330400MA00TEST0X", "WTW3SJQ6C", "0123456789ABC");
    String plate = PlateLinks.sign("https://city.example", terms, running.plateSigner());
    running.list(() -> Revoked.NONE);
    assertThat(run(plate, "verify", "-", "--lang", "en")).isZero();
    assertThat(run("", "revoke", "--batch", "0", "--reason", "a copy was found")).isZero();
    out.reset();
    assertThat(run(plate, "verify", "-", "--json")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("KEY_REVOKED");
    String again = PlateLinks.sign("https://city.example", terms, running.plateSigner());
    assertThat(again).isNotEqualTo(plate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rotate",
        "rotate --emergency",
        "rotate --plates",
        "rotate --emergency --plates --reason lost-disk",
        "rotate --reason lost-disk"
      })
  void wantsToBeMeantAndExplained(String command) {
    running().list(() -> Revoked.NONE);
    assertThat(run("", command.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: code rotate");
  }

  @Test
  void oneBatchIsRevokedByItsNumber() {
    Authority running = running();
    var code = City.code("0123456789ABCDEFG", City.NOW.plusSeconds(60), Duration.ofMinutes(5));
    String before = LiveCodes.sign(code, running.signer(Algorithm.ED25519));
    running.list(() -> Revoked.NONE);
    String[] revoke = {"revoke", "--batch", "1", "--reason", "a copy was found"};
    assertThat(run("", revoke)).isZero();
    out.reset();
    assertThat(run(before, "verify", "-", "--json")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("KEY_REVOKED");
    assertThat(run("", revoke)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("revoked already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revoke --reason lost-disk",
        "revoke --batch 07 --reason lost-disk",
        "revoke --plates --reason lost-disk",
        "revoke --batch x --reason lost-disk",
        "revoke --emergency --reason lost-disk",
        "revoke --batch 1",
        "rotate --emergency --batch 1 --reason lost-disk"
      })
  void aBatchIsNamedAndTheReasonToo(String command) {
    running().list(() -> Revoked.NONE);
    assertThat(run("", command.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: code revoke");
  }

  @Test
  void makesNoAuthorityWhereThereIsNone() {
    assertThat(run("", ROTATE)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds no authority");
    assertThat(data.resolve("keys")).doesNotExist();
  }
}
