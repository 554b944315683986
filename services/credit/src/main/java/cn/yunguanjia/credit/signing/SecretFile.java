package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A signing key in a file that only the platform's user may read, made at the first start. */
record SecretFile(SigningKey key, Instant since) {

  /** What a new key is made of, and when. */
  record Maker(SecureRandom random, Instant now) {}

  static SecretFile in(Path folder, String name, Algorithm algorithm, Maker maker) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        make(folder, file, SigningKey.generate(algorithm, maker.random()).secret(), maker.now());
      }
      return new SecretFile(
          SigningKey.of(algorithm, Files.readAllBytes(file), maker.random()),
          Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void make(Path folder, Path file, byte[] secret, Instant now) throws IOException {
    Path part =
        Files.createTempFile(
            folder,
            "key",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(part, secret);
    Files.setLastModifiedTime(part, FileTime.from(now));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
