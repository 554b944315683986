package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Map;

/**
 * A live code from its text to its verdict, on one core, against a list with a thousand revoked.
 */
public final class VerifyCodes implements Benchmark {

  @Override
  public Title title() {
    return new Title(
        "code-verify",
        "live codes read, verified with Ed25519 and judged",
        "codes/s",
        Better.HIGHER,
        "the JDK's Ed25519 verification alone");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    return new Run(bench.effort());
  }

  private static final class Run implements Trial {
    private final Effort effort;
    private final SecureRandom random = new SecureRandom();
    private final SigningKey ed25519 = SigningKey.generate(Algorithm.ED25519, random);
    private final SigningKey sm2 = SigningKey.generate(Algorithm.SM2_SM3, random);
    private final KeyList list = SampleCode.list(ed25519, ed25519, sm2);
    private final String text = LiveCodes.sign(SampleCode.code(), ed25519);
    private final String sm2Text = LiveCodes.sign(SampleCode.code(), sm2);
    private final KeyPair jdk = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final byte[] message = text.getBytes(StandardCharsets.US_ASCII);

    Run(Effort effort) throws Exception {
      this.effort = effort;
    }

    @Override
    public double ours() throws Exception {
      return Rate.of(effort, () -> verify(text));
    }

    @Override
    public double baseline() throws Exception {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(jdk.getPrivate());
      signature.update(message);
      byte[] signed = signature.sign();
      return Rate.of(
          effort,
          () -> {
            signature.initVerify(jdk.getPublic());
            signature.update(message);
            signature.verify(signed);
          });
    }

    @Override
    public Map<String, Object> extra() throws Exception {
      Rate.of(effort, () -> verify(sm2Text));
      return Map.of(
          "sm2PerSecond",
          Statistics.rounded(Rate.of(effort, () -> verify(sm2Text))),
          "keyListBytes",
          list.cose().length);
    }

    private void verify(String live) {
      if (!LiveCodes.verify(live, list, SampleCode.CLOCK).valid()) {
        throw new IllegalStateException("A sound code was refused");
      }
    }
  }
}
