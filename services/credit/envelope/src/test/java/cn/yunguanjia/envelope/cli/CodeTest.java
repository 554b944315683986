package cn.yunguanjia.envelope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Repeatable;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.Root;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {
  private static final String TEXT = LiveCodes.sign(City.code(), City.ED25519);
  private static final String LATER = "2026-11-28T10:06:00+08:00";

  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void theDataFolder() throws IOException {
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(
        data.resolve("keys/code-keys.json"), "{\"cose\":\"" + City.list().base64url() + "\"}");
    Files.writeString(
        data.resolve("keys/code-root.pub"), Root.pinned(City.ROOT.publicKey()).text());
  }

  private int run(String in, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--data");
    all.add(data.toString());
    return Code.run(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        City.clock(City.NOW.plusSeconds(60)),
        all.toArray(String[]::new));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysWhatIsProvenAndWhatIsNot() {
    assertThat(run(TEXT + "\n", "verify", "-", "--lang", "zh")).isZero();
    assertThat(said())
        .startsWith("✔ 有效\n")
        .contains("绿码 · 演示市虚构印染有限公司 · 91330400MA00TEST0X")
        .contains("有效至北京时间 2026-11-28 10:05:00")
        .contains("未证明");
  }

  @Test
  void readsAFileAndSpeaksEnglish() throws IOException {
    Path file = Files.writeString(data.resolve("code.txt"), TEXT);
    assertThat(run("", "verify", file.toString(), "--lang", "en")).isZero();
    assertThat(said()).startsWith("✔ Valid\n").contains("Not proven\n");
  }

  @Test
  void saysWhyNotAndWhatItSaidThen() {
    assertThat(run(TEXT, "verify", "-", "--at", LATER, "--lang", "en")).isEqualTo(1);
    assertThat(said()).contains("[EXPIRED]").contains("Its signature is true; it said:");
  }

  @Test
  void asJson() {
    assertThat(run("YGJ2:ABC", "verify", "-", "--json")).isEqualTo(1);
    assertThat(said())
        .startsWith("{\"valid\":false,\"reason\":\"OTHER_VERSION\",\"message\":{\"zh\":");
  }

  @Test
  void aListOfAnotherRootVerifiesNothing() throws IOException {
    Path root = data.resolve("other.pub");
    Files.writeString(
        root, Root.pinned(Repeatable.key("stranger", Algorithm.ED25519).publicKey()).text());
    assertThat(run(TEXT, "verify", "-", "--root", root.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("trusted root");
  }

  @Test
  void wrongUsage() {
    assertThat(run(TEXT, "verify")).isEqualTo(2);
    assertThat(run(TEXT, "verify", "-", "--at", "noon")).isEqualTo(2);
    assertThat(run(TEXT, "verify", "-", "--keys", "none.json")).isEqualTo(2);
    assertThat(run(TEXT, "sign", "-")).isEqualTo(2);
    assertThat(run(TEXT, "verify", "-", "--fast")).isEqualTo(2);
    assertThat(said()).isEmpty();
  }
}
