package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.credit.signing.QrSymbol;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import io.nayuki.qrcodegen.QrCode;
import java.security.SecureRandom;
import java.util.Map;

/** The picture of a door plate's link, on one core; a live code's, which is larger, beside it. */
public final class DrawCodes implements Benchmark {
  private static final String LINK =
      "https://city.example/c/0123456789ABCDEFG?p=0123456789ABC.WTW3SJQ6C.91330400MA00TEST0X&s="
          + "31415".repeat(31);

  @Override
  public Title title() {
    return new Title(
        "qr",
        "door plates drawn as SVG at level H",
        "pictures/s",
        Better.HIGHER,
        "the library lays it out and chooses the mask, not drawn");
  }

  @Override
  public Trial open(Bench bench) {
    return new Run(bench.effort());
  }

  private record Run(Effort effort) implements Trial {

    @Override
    public double ours() throws Exception {
      return Rate.of(effort, () -> QrPicture.plate(LINK, "plate"));
    }

    @Override
    public double baseline() throws Exception {
      return Rate.of(effort, () -> QrCode.encodeText(LINK, QrCode.Ecc.HIGH));
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
          QrSymbol.of(live, QrCode.Ecc.QUARTILE).version(),
          "plateVersion",
          QrSymbol.of(LINK, QrCode.Ecc.HIGH).version());
    }
  }
}
