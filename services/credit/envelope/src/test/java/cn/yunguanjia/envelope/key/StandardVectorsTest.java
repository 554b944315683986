package cn.yunguanjia.envelope.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standards' own examples. */
class StandardVectorsTest {
  private static final SecureRandom NONE =
      new SecureRandom() {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
          throw new AssertionError("Ed25519 needs no random number");
        }
      };

  @ParameterizedTest
  @CsvSource({
    // RFC 8032 §7.1, tests 1 to 3
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void ed25519(String secret, String publicKey, String message, String signature) throws Exception {
    SigningKey key = SigningKey.of(Algorithm.ED25519, hex(secret), NONE);
    assertThat(key.publicKey().bytes()).isEqualTo(hex(publicKey));
    assertThat(key.sign(hex(message))).isEqualTo(hex(signature));
    assertThat(key.publicKey().verifies(hex(message), hex(signature))).isTrue();

    Signature jdk = Signature.getInstance("Ed25519");
    jdk.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(key.publicKey().spki())));
    jdk.update(hex(message));
    assertThat(jdk.verify(hex(signature))).as("the JDK agrees, key and signature").isTrue();
  }

  /** GB/T 32918.5 A.2: identity 1234567812345678, message "message digest", k as given there. */
  @Test
  void sm2WithSm3() {
    byte[] k = hex("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");
    SecureRandom given =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(k, 0, bytes, 0, bytes.length);
          }
        };
    SigningKey key =
        SigningKey.of(
            Algorithm.SM2_SM3,
            hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"),
            given);
    assertThat(key.publicKey().bytes())
        .isEqualTo(
            hex(
                "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                    + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
    byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
    byte[] signature =
        hex(
            "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
    assertThat(key.sign(message)).isEqualTo(signature);
    assertThat(key.publicKey().verifies(message, signature)).isTrue();
    signature[63] ^= 1;
    assertThat(key.publicKey().verifies(message, signature)).isFalse();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
