package cn.yunguanjia.envelope.authority;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D) under a key that scrypt (RFC 7914) makes of the
 * passphrase. What stands in the clear beside a secret is sealed with it, so that neither can be
 * exchanged alone.
 */
final class Vault {
  private static final String FILE = "vault";
  private static final String MARK = "YGJ-VAULT-1 scrypt";
  private static final int COST = 1 << 15;
  private static final int BLOCK = 8;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  private Vault(SecretKeySpec key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  static Vault open(Path folder, char[] passphrase, SecureRandom random) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] salt = new byte[SALT];
      random.nextBytes(salt);
      String text =
          MARK + " " + COST + " " + BLOCK + " " + Base64.getEncoder().encodeToString(salt);
      SecretFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }
    String[] words = Files.readString(file).strip().split(" ");
    if (words.length != 5 || !(words[0] + " " + words[1]).equals(MARK)) {
      throw new IllegalStateException(file + " is no vault this version can open");
    }
    byte[] typed = utf8(passphrase);
    byte[] derived =
        SCrypt.generate(
            typed,
            Base64.getDecoder().decode(words[4]),
            Integer.parseInt(words[2]),
            Integer.parseInt(words[3]),
            1,
            32);
    Arrays.fill(typed, (byte) 0);
    return new Vault(new SecretKeySpec(derived, "AES"), random);
  }

  byte[] seal(byte[] secret, String beside) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, beside);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  /**
   * @throws IllegalStateException when the passphrase is another or something was altered
   */
  byte[] unseal(byte[] all, String beside) {
    return crypt(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(all, NONCE),
        Arrays.copyOfRange(all, NONCE, all.length),
        beside);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text, String beside) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(beside.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (AEADBadTagException altered) {
      throw new IllegalStateException(
          "密钥文件无法解密：口令不对，或文件被改动。 A key file cannot be unsealed: the passphrase is"
              + " another, or the file was altered",
          altered);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] utf8(char[] passphrase) {
    var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
