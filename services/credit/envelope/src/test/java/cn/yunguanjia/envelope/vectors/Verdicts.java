package cn.yunguanjia.envelope.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What this verifier says of spoiled texts, as one figure beside the vectors. The pages' verifier
 * must come to the same figure; {@code -Dvectors.write=true} writes it anew.
 */
public final class Verdicts {
  public static final int SEED = 20_261_128;
  private static final Path FOLDER = Path.of("../../../gateway/web/public/vectors");

  private Verdicts() {}

  /**
   * @param name of the file
   * @param verdict VALID or the name of a reason
   * @param least how many different verdicts there are, so that every layer is reached
   */
  public static void compare(
      String name, int count, Supplier<Spoiled> next, Function<Spoiled, String> verdict, int least)
      throws Exception {
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    Map<String, Integer> tally = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String said = verdict.apply(next.get());
      tally.merge(said, 1, Integer::sum);
      all.update((said + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    String made = figure(count, tally, HexFormat.of().formatHex(all.digest()));
    Path file = FOLDER.resolve(name + "-" + count + ".json");
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(file, made);
    }
    assertThat(made).isEqualTo(Files.readString(file));
    assertThat(tally).as("the spoiling reaches every layer").hasSizeGreaterThanOrEqualTo(least);
  }

  /** As published, so that it does not matter which zlib or which random number made them. */
  public static List<String> texts(String vectors, String beginning) throws IOException {
    Pattern text = Pattern.compile("\"text\":\"(" + beginning + "[^\"\\\\]*)\"");
    String json = Files.readString(FOLDER.resolve(vectors));
    return text.matcher(json).results().map(match -> match.group(1)).toList();
  }

  private static String figure(int count, Map<String, Integer> tally, String digest) {
    StringBuilder counts = new StringBuilder();
    tally.forEach(
        (said, n) ->
            counts.append(counts.isEmpty() ? "" : ",\n").append("  \"%s\": %d".formatted(said, n)));
    return "{\"seed\": %d, \"count\": %d,\n\"sha256\": \"%s\",\n\"tally\": {\n%s}}\n"
        .formatted(SEED, count, digest, counts);
  }
}
