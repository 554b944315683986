package cn.yunguanjia.envelope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Repeatable;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateTerms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link of a plate on the command line, without network. */
class PlateReportTest {
  private static final SigningKey KEY = Repeatable.key("plate", Algorithm.ED25519);
  private static final String LINK =
      PlateLinks.sign(
          "https://city.example",
          new PlateTerms("0123456789ABCDEFG", "91330400MA00TEST0X", "WTW3SJQ6C", "0123456789ABC"),
          KEY);

  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String link, String... more) throws IOException {
    Files.createDirectories(data.resolve("keys"));
    KeyList list = City.list(City.published(KEY, KeyUse.PLATE, KeyState.ACTIVE, 1));
    Files.writeString(
        data.resolve("keys/code-keys.json"), "{\"cose\":\"" + list.base64url() + "\"}");
    Files.writeString(
        data.resolve("keys/code-root.pub"), Root.pinned(City.ROOT.publicKey()).text());
    String[] arguments = {"verify", "-", "--data", data.toString(), "--lang", more[0]};
    return Code.run(
        new ByteArrayInputStream(link.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        City.clock(City.NOW),
        more.length == 1 ? arguments : append(arguments, more[1]));
  }

  private static String[] append(String[] arguments, String one) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = one;
    return all;
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aGenuinePlateSaysWhereItShouldHangAndWhatIsNotProven() throws IOException {
    assertThat(run(LINK + "\n", "en")).isZero();
    assertThat(said())
        .startsWith("✔ Genuine plate\n")
        .contains("0123456789ABC · 0123456789ABCDEFG · 91330400MA00TEST0X · WTW3SJQ6C")
        .contains("should hang at longitude, latitude 1")
        .contains("Not proven\n");
  }

  @Test
  void anAlteredOneIsRefusedWithItsReason() throws IOException {
    assertThat(run(LINK.replace("WTW3", "WTW4"), "zh")).isOne();
    assertThat(said()).startsWith("✘ 门牌没有得到证明\n").contains("[BAD_SIGNATURE]");
  }

  @Test
  void asJson() throws IOException {
    assertThat(run(LINK, "zh", "--json")).isZero();
    assertThat(said()).contains("\"kind\":\"PLATE\"").contains("\"serial\":\"0123456789ABC\"");
  }
}
