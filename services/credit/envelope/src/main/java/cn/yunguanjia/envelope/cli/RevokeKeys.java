package cn.yunguanjia.envelope.cli;

import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.KeyFolder;
import cn.yunguanjia.envelope.key.KeyList;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * {@code code rotate --emergency}: whatever signed live codes so far is revoked, now; {@code code
 * rotate --plates}: the next key for plates is announced; {@code code revoke --batch N}: one batch,
 * of either kind, is revoked.
 */
final class RevokeKeys {
  static final List<String> KNOWN = List.of("rotate", "revoke");
  private static final int SHORTEST_REASON = 4;
  private static final int ALL = -1;

  private RevokeKeys() {}

  static int run(PrintStream out, Clock clock, Map<String, String> environment, String... args) {
    boolean emergency = false;
    boolean plates = false;
    int batch = ALL;
    String reason = "";
    Path data = Path.of(".data");
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--emergency" -> emergency = true;
        case "--plates" -> plates = true;
        case "--batch" -> batch = number(CodeOptions.value(args, i++));
        case "--reason" -> reason = CodeOptions.value(args, i++).strip();
        case "--data" -> data = Path.of(CodeOptions.value(args, i++));
        default -> throw new IllegalArgumentException("unknown option: " + args[i]);
      }
    }
    meant(args[0], emergency, plates, batch);
    if (reason.length() < SHORTEST_REASON) {
      throw new IllegalArgumentException("--reason wants some words: they go into the log");
    }
    Path keys = data.resolve("keys");
    if (!Files.exists(keys.resolve("code-root.key"))) {
      throw new IllegalArgumentException(
          keys + " holds no authority; --data names the data folder");
    }
    String passphrase = environment.getOrDefault("YUNGUANJIA_KEY_PASSPHRASE", "");
    Authority authority =
        Authority.ofFolder(KeyFolder.open(keys, passphrase, new SecureRandom()), clock);
    say(out, done(authority, plates, batch, reason));
    return 0;
  }

  private static KeyList done(Authority authority, boolean plates, int batch, String reason) {
    if (plates) {
      return authority.rotatePlateKey(reason);
    }
    return batch == ALL ? authority.emergency(reason) : authority.revoke(batch, reason);
  }

  private static void meant(String command, boolean emergency, boolean plates, int batch) {
    if (command.equals("rotate") && (emergency == plates || batch != ALL)) {
      throw new IllegalArgumentException(
          "rotate wants --emergency, for live codes, or --plates: in ordinary times the platform"
              + " rotates by itself");
    }
    if (command.equals("revoke") && (emergency || plates || batch == ALL)) {
      throw new IllegalArgumentException("revoke wants --batch N; every batch: rotate --emergency");
    }
  }

  private static int number(String text) {
    if (!text.matches("0|[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException(
          "--batch wants the number of a batch, as the key list gives it, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static void say(PrintStream out, KeyList list) {
    out.println("已吊销的批次 revoked batches: " + list.content().revokedBatches());
    out.println("新清单签发于 new list issued at: " + list.content().issuedAt());
    list.content().keys().stream()
        .filter(key -> !list.content().revoked(key))
        .forEach(
            key ->
                out.println(
                    "有效密钥 key: %s %s %s, batch %d"
                        .formatted(key.key(), key.use(), key.state(), key.batch())));
  }
}
