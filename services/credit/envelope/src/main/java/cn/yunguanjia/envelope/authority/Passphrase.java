package cn.yunguanjia.envelope.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the keys are sealed with. Where none is configured one is made in a file beside the keys:
 * that keeps a copied key file useless, but not a copied folder.
 */
public final class Passphrase {
  static final String FILE = "passphrase";
  private static final int RANDOM_BYTES = 24;

  private Passphrase() {}

  /**
   * @param configured null or empty where the file is to be used
   */
  public static char[] of(String configured, Path folder, SecureRandom random) throws IOException {
    if (configured != null && !configured.isEmpty()) {
      return configured.toCharArray();
    }
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] fresh = new byte[RANDOM_BYTES];
      random.nextBytes(fresh);
      SecretFile.write(
          file, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh).getBytes());
    }
    return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
  }
}
