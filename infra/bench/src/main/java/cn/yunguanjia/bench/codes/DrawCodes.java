package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import io.nayuki.qrcodegen.QrCode;
import java.security.SecureRandom;
import java.util.Map;

/** The picture of a door plate's link, on one core; a live code's, which is larger, beside it. */
public final class DrawCodes implements Benchmark {
  private static final String LINK =
      "https://city.example/c/0123456789ABCDEFG?s=" + "Ab3_".repeat(21) + "Ab";

  @Override
  public Title title() {
    return new Title(
        "qr",
        "door plates drawn as SVG at level Q",
        "pictures/s",
        Better.HIGHER,
        "the modules alone, not drawn");
  }

  @Override
  public Trial open(Bench bench) {
    return new Run(bench.effort());
  }

  private record Run(Effort effort) implements Trial {

    @Override
    public double ours() throws Exception {
      return Rate.of(effort, () -> QrPicture.svg(LINK, "plate"));
    }

    @Override
    public double baseline() throws Exception {
      return Rate.of(effort, () -> QrCode.encodeText(LINK, QrCode.Ecc.QUARTILE));
    }

    @Override
    public Map<String, Object> extra() throws Exception {
      SigningKey key = SigningKey.generate(Algorithm.ED25519, new SecureRandom());
      String live = LiveCodes.sign(SampleCode.code(), key);
      Rate.of(effort, () -> QrPicture.svg(live, "code"));
      return Map.of(
          "liveCodesPerSecond",
          Statistics.rounded(Rate.of(effort, () -> QrPicture.svg(live, "code"))),
          "liveCodeVersion",
          QrCode.encodeText(live, QrCode.Ecc.QUARTILE).version);
    }
  }
}
