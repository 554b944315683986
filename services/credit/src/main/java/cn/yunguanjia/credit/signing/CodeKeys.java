package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.RevokedNames;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.key.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign live codes, one of each algorithm, and the list that tells verifiers of them.
 * The list and the root's public half also lie in the data folder, for {@code code verify}.
 */
@Component
public class CodeKeys {
  /** The city's division code: the issuer of every code here. */
  public static final String ISSUER = "330400";

  static final Duration LIST_HOLDS = Duration.ofDays(7);
  static final Duration RENEWED_AFTER = Duration.ofHours(1);
  private static final Duration KEY_HOLDS = Duration.ofDays(730);
  private static final int FIRST_BATCH = 1;

  private final Path folder;
  private final SecretFile root;
  private final SecretFile ed25519;
  private final SecretFile sm2;
  private final PlateKey plate;
  private KeyList list;

  CodeKeys(@Value("${yunguanjia.data-dir}") Path data, PlateKey plate, Clock clock) {
    this.folder = data.resolve("keys");
    var maker = new SecretFile.Maker(new SecureRandom(), clock.instant());
    this.root = SecretFile.in(folder, "code-root-ed25519.secret", Algorithm.ED25519, maker);
    this.ed25519 = SecretFile.in(folder, "code-live-ed25519.secret", Algorithm.ED25519, maker);
    this.sm2 = SecretFile.in(folder, "code-live-sm2.secret", Algorithm.SM2_SM3, maker);
    this.plate = plate;
    write("code-root.pub", root().text());
    list(clock.instant());
  }

  public SigningKey signing(Algorithm algorithm) {
    return (algorithm == Algorithm.ED25519 ? ed25519 : sm2).key();
  }

  public Root root() {
    return Root.pinned(root.key().publicKey());
  }

  /** The list in force, signed anew every hour so that its age says something. */
  public synchronized KeyList list(Instant now) {
    if (list == null || !covers(list.content().issuedAt(), now)) {
      list = KeyList.sign(content(now.truncatedTo(ChronoUnit.SECONDS)), root.key());
      write("code-keys.json", "{\"cose\": \"" + list.base64url() + "\"}\n");
    }
    return list;
  }

  /** A clock put right may lie before the last list. */
  private static boolean covers(Instant issuedAt, Instant now) {
    return !now.isBefore(issuedAt) && now.isBefore(issuedAt.plus(RENEWED_AFTER));
  }

  private KeyListContent content(Instant now) {
    VerifyingKey plates =
        VerifyingKey.of(Algorithm.ED25519, Base64.getUrlDecoder().decode(plate.publicKey()));
    return new KeyListContent(
        ISSUER,
        new Words("嘉兴市生态环境局（演示）", "Ecology and Environment Bureau of Jiaxing (demonstration)"),
        now,
        now.plus(LIST_HOLDS),
        List.of(
            published(ed25519.key().publicKey(), KeyUse.LIVE_CODE, ed25519.since()),
            published(sm2.key().publicKey(), KeyUse.LIVE_CODE, sm2.since()),
            published(plates, KeyUse.PLATE, plate.since().truncatedTo(ChronoUnit.SECONDS))),
        RevokedNames.NONE,
        RevokedNames.NONE,
        new TreeSet<>());
  }

  private static PublishedKey published(VerifyingKey key, KeyUse use, Instant since) {
    return new PublishedKey(key, use, KeyState.ACTIVE, since, since.plus(KEY_HOLDS), FIRST_BATCH);
  }

  private void write(String name, String text) {
    try {
      Path part = Files.createTempFile(folder, "list", ".part");
      Files.writeString(part, text);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
