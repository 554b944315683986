package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The key of plates as earlier versions kept it: in the clear, one for all time. It is taken over
 * once, and the plates it has signed stay what they are.
 */
record UnsealedPlateKey(SigningKey key, Instant since) {
  private static final String SECRET = "plate-ed25519.pk8";
  private static final String LEFT_OVER = "plate*.{pk8,pub,part}";

  static boolean in(Path folder) {
    return Files.exists(folder.resolve(SECRET));
  }

  static UnsealedPlateKey read(Path folder, SecureRandom random) throws IOException {
    Path file = folder.resolve(SECRET);
    try {
      var spec = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
      var secret = (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec);
      return new UnsealedPlateKey(
          SigningKey.of(Algorithm.ED25519, secret.getBytes().orElseThrow(), random),
          Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException(
          "门牌密钥无法读取，请从备份恢复。 The key of plates cannot be read; restore it from the backup: " + file,
          damaged);
    }
  }

  /** Once it is kept sealed: the secret half first, then what is left of it. */
  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(SECRET));
    try (var rest = Files.newDirectoryStream(folder, LEFT_OVER)) {
      for (Path file : rest) {
        Files.delete(file);
      }
    }
  }
}
