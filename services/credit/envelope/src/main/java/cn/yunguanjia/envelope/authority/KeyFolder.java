package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.key.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder in which keys lie, one file each. Who changes it holds its lock: the running platform
 * and the command line may come at the same time.
 */
public final class KeyFolder {
  private static final String ROOT = "code-root.key";
  private static final String PINNED = "code-root.pub";
  private static final String LIST = "code-keys.json";
  private static final String BOOK = "ceremonies.log";
  private final Path folder;
  private final Vault vault;
  private final SecureRandom random;

  /** What is written into the book. */
  enum Ceremony {
    REVOKE,
    ROTATE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private KeyFolder(Path folder, Vault vault, SecureRandom random) {
    this.folder = folder;
    this.vault = vault;
    this.random = random;
  }

  public static KeyFolder open(Path folder, String passphrase, SecureRandom random) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock = channel(folder);
          var held = lock.lock()) {
        char[] words = Passphrase.of(passphrase, folder, random);
        return new KeyFolder(folder, Vault.open(folder, words, random), random);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Does the work while nobody else changes the folder. */
  <T> T alone(Supplier<T> work) {
    synchronized (KeyFolder.class) {
      try (FileChannel lock = channel(folder);
          var held = lock.lock()) {
        return work.get();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** The root key, made at the first call together with the file clients pin. */
  SigningKey root() {
    Path file = folder.resolve(ROOT);
    if (!Files.exists(file)) {
      SigningKey fresh = SigningKey.generate(Algorithm.ED25519, random);
      write(file, KeyFile.rootText(fresh, vault));
      writePublic(PINNED, Root.pinned(fresh.publicKey()).text());
      return fresh;
    }
    SigningKey root = KeyFile.readRoot(text(file), vault, random);
    if (!Files.exists(folder.resolve(PINNED))) {
      writePublic(PINNED, Root.pinned(root.publicKey()).text());
    }
    return root;
  }

  List<KeptKey> keys() {
    List<KeptKey> keys = new ArrayList<>();
    for (Path file : files()) {
      keys.add(KeyFile.read(text(file), vault, random));
    }
    return keys;
  }

  /**
   * Seals the key of plates that an earlier version kept in the clear, and removes that. A stop in
   * between leaves both, and the next start goes on; a sealed one that is there already is the
   * truth, so that an old copy of the file brings no revoked key back.
   */
  void takeOverPlateKey(KeyRules rules) {
    try {
      if (UnsealedPlateKey.in(folder)) {
        // whoever typed another passphrase must not seal with it what then nobody can open
        List<KeptKey> kept = keys();
        UnsealedPlateKey found = UnsealedPlateKey.read(folder, random);
        if (kept.stream().noneMatch(k -> k.published().id().equals(found.key().id()))) {
          int batch = PlateKeys.of(kept).next();
          keep(KeptKey.plate(found.key(), batch, found.since(), rules.plateKeyListed()));
          // read back before the other one goes
          keys();
        }
      }
      UnsealedPlateKey.remove(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void keep(KeptKey kept) {
    String name = "code-%05d-%s.key".formatted(kept.published().batch(), kept.published().id());
    write(folder.resolve(name), KeyFile.text(kept, vault));
  }

  /** Where the command line and offline verifiers on this machine look for it. */
  void publish(KeyList list) {
    writePublic(LIST, "{\"cose\":\"" + list.base64url() + "\"}\n");
  }

  /** What was published last; empty where there is none that this root has signed. */
  Optional<KeyList> published(SigningKey root) {
    Path file = folder.resolve(LIST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(
        KeyList.read(text(file).getBytes(StandardCharsets.UTF_8), Root.pinned(root.publicKey())));
  }

  /** A line in the book of ceremonies, which is only ever added to. */
  void note(Instant at, Ceremony what, int batch, String reason) {
    String line =
        at + " " + what.word() + " " + batch + " " + reason.replaceAll("\\s+", " ").strip() + "\n";
    try {
      Files.writeString(
          folder.resolve(BOOK), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Why a batch was revoked. */
  Optional<String> noted(int batch) {
    Path book = folder.resolve(BOOK);
    if (!Files.exists(book)) {
      return Optional.empty();
    }
    return text(book)
        .lines()
        .map(line -> line.split(" ", 4))
        .filter(
            words ->
                words.length == 4
                    && words[1].equals(Ceremony.REVOKE.word())
                    && words[2].equals(Integer.toString(batch)))
        .map(words -> words[3])
        .reduce((one, later) -> later);
  }

  /** Changes whenever a key came or changed, also by another process. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    try {
      for (Path file : files()) {
        all.append(file.getFileName()).append(Files.getLastModifiedTime(file)).append('\n');
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all.toString();
  }

  SecureRandom random() {
    return random;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.getFileName().toString().matches("code-\\d{5}-[0-9a-f]{16}\\.key"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static FileChannel channel(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, String text) {
    try {
      SecretFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void writePublic(String name, String text) {
    try {
      SecretFile.writePublic(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
