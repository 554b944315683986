package cn.yunguanjia.envelope.cli;

import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.KeyFolder;
import cn.yunguanjia.envelope.key.KeyList;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

/** {@code code rotate --emergency}: whatever signed live codes so far is revoked, now. */
final class Rotate {
  private static final int SHORTEST_REASON = 4;

  private Rotate() {}

  static int run(PrintStream out, Clock clock, Map<String, String> environment, String... args) {
    boolean emergency = false;
    String reason = "";
    Path data = Path.of(".data");
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--emergency" -> emergency = true;
        case "--reason" -> reason = CodeOptions.value(args, i++).strip();
        case "--data" -> data = Path.of(CodeOptions.value(args, i++));
        default -> throw new IllegalArgumentException("unknown option: " + args[i]);
      }
    }
    if (!emergency) {
      throw new IllegalArgumentException(
          "rotate wants --emergency: in ordinary times the platform rotates by itself");
    }
    if (reason.length() < SHORTEST_REASON) {
      throw new IllegalArgumentException("--reason wants some words: they go into the log");
    }
    Path keys = data.resolve("keys");
    if (!Files.exists(keys.resolve("code-root.key"))) {
      throw new IllegalArgumentException(
          keys + " holds no authority; --data names the data folder");
    }
    String passphrase = environment.getOrDefault("YUNGUANJIA_KEY_PASSPHRASE", "");
    KeyList list =
        Authority.ofFolder(KeyFolder.open(keys, passphrase, new SecureRandom()), clock)
            .emergency(reason);
    out.println("已吊销的批次 revoked batches: " + list.content().revokedBatches());
    out.println("新清单签发于 new list issued at: " + list.content().issuedAt());
    list.content().keys().stream()
        .filter(key -> !list.content().revoked(key))
        .forEach(key -> out.println("有效密钥 key: " + key.key() + " " + key.use()));
    return 0;
  }
}
