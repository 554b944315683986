package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Map;

/** A live code from its claims to its text, on one core. */
public final class SignCodes implements Benchmark {

  @Override
  public Title title() {
    return new Title(
        "code-sign",
        "live codes encoded, signed with Ed25519, compressed and spelled",
        "codes/s",
        Better.HIGHER,
        "the JDK's Ed25519 signature alone");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    return new Run(bench.effort());
  }

  private static final class Run implements Trial {
    private final Effort effort;
    private final LiveCode code = SampleCode.code();
    private final SecureRandom random = new SecureRandom();
    private final SigningKey ed25519 = SigningKey.generate(Algorithm.ED25519, random);
    private final SigningKey sm2 = SigningKey.generate(Algorithm.SM2_SM3, random);
    private final KeyPair jdk = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final byte[] message;

    Run(Effort effort) throws Exception {
      this.effort = effort;
      this.message = LiveCodes.sign(code, ed25519).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public double ours() throws Exception {
      return Rate.of(effort, () -> LiveCodes.sign(code, ed25519));
    }

    @Override
    public double baseline() throws Exception {
      Signature signature = Signature.getInstance("Ed25519");
      return Rate.of(
          effort,
          () -> {
            signature.initSign(jdk.getPrivate());
            signature.update(message);
            signature.sign();
          });
    }

    @Override
    public Map<String, Object> extra() throws Exception {
      Rate.of(effort, () -> LiveCodes.sign(code, sm2));
      return Map.of(
          "sm2PerSecond", Statistics.rounded(Rate.of(effort, () -> LiveCodes.sign(code, sm2))),
          "characters", LiveCodes.sign(code, ed25519).length());
    }
  }
}
