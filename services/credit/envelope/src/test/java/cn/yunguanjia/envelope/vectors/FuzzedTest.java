package cn.yunguanjia.envelope.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.KeyList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spoiled vectors, and what this verifier says of each, as one figure beside the vectors. The
 * pages' verifier must come to the same figure; {@code -Dvectors.write=true} writes it anew.
 */
class FuzzedTest {
  private static final Path FOLDER = Path.of("../../../gateway/web/public/vectors");
  private static final int SEED = 20_261_128;
  private static final Pattern TEXT = Pattern.compile("\"text\":\"(YGJ1:[^\"\\\\]*)\"");

  @Test
  void fiveThousand() throws Exception {
    judge(5_000);
  }

  @Test
  @Tag("slow")
  void aHundredThousand() throws Exception {
    judge(100_000);
  }

  private static void judge(int count) throws Exception {
    Fuzzed fuzzed = new Fuzzed(SEED, texts());
    Map<String, KeyList> lists = Lists.all();
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    Map<String, Integer> tally = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      Fuzzed.Case one = fuzzed.next();
      Answer answer = LiveCodes.verify(one.text(), lists.get(one.list()), City.clock(one.at()));
      String said = answer instanceof Answer.Refused r ? r.reason().name() : "VALID";
      tally.merge(said, 1, Integer::sum);
      all.update((said + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    String made = figure(count, tally, HexFormat.of().formatHex(all.digest()));
    Path file = FOLDER.resolve("fuzzed-" + count + ".json");
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(file, made);
    }
    assertThat(made).isEqualTo(Files.readString(file));
    assertThat(tally).as("the spoiling reaches every layer").hasSizeGreaterThan(15);
  }

  private static String figure(int count, Map<String, Integer> tally, String digest) {
    StringBuilder counts = new StringBuilder();
    tally.forEach(
        (said, n) ->
            counts.append(counts.isEmpty() ? "" : ",\n").append("  \"%s\": %d".formatted(said, n)));
    return "{\"seed\": %d, \"count\": %d,\n\"sha256\": \"%s\",\n\"tally\": {\n%s}}\n"
        .formatted(SEED, count, digest, counts);
  }

  /** As published, so that it does not matter which zlib made them. */
  private static List<String> texts() throws Exception {
    String json = Files.readString(FOLDER.resolve("live-codes-1.json"));
    return TEXT.matcher(json).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
