package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.key.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * The Ed25519 key (RFC 8032) that signs a door plate's link. It lies in a file that only the
 * platform's user may read, never in a database, and is made at the first start.
 */
public final class PlateKey {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final String PRIVATE = "plate-ed25519.pk8";
  private static final String PUBLIC = "plate-ed25519.pub";

  private final KeyPair pair;
  private final Instant since;

  private PlateKey(KeyPair pair, Instant since) {
    this.pair = pair;
    this.since = since;
  }

  public static PlateKey in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path secret = folder.resolve(PRIVATE);
      if (!Files.exists(secret)) {
        make(folder);
      }
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      return new PlateKey(
          new KeyPair(
              keys.generatePublic(
                  new X509EncodedKeySpec(Files.readAllBytes(folder.resolve(PUBLIC)))),
              keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret)))),
          Files.getLastModifiedTime(secret).toInstant());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("The key in " + folder + " cannot be read", damaged);
    }
  }

  /** The public half first: a stop between the two leaves no secret without its public half. */
  private static void make(Path folder) throws IOException, GeneralSecurityException {
    KeyPair fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.write(folder.resolve(PUBLIC), fresh.getPublic().getEncoded());
    Path part =
        Files.createTempFile(
            folder,
            "plate",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(part, fresh.getPrivate().getEncoded());
    Files.move(part, folder.resolve(PRIVATE), StandardCopyOption.ATOMIC_MOVE);
  }

  public String sign(String text) {
    return TEXT.encodeToString(sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public boolean verifies(String text, String signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(pair.getPublic());
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
      return false;
    }
  }

  public VerifyingKey verifying() {
    return VerifyingKey.ofSpki(pair.getPublic().getEncoded());
  }

  public Instant since() {
    return since;
  }
}
