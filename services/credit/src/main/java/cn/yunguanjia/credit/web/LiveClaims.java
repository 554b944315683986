package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.domain.RuleSet;
import cn.yunguanjia.credit.domain.Standing;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.envelope.Kind;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.ScoreBand;
import cn.yunguanjia.envelope.Status;
import cn.yunguanjia.language.CodeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** What a live code says of a firm as it stands. */
final class LiveClaims {
  private LiveClaims() {}

  static LiveCode of(CodeView.At found, String issuer, Instant asOf, Duration life) {
    Document firm = found.firm();
    Standing standing = found.standing();
    return new LiveCode(
        issuer,
        firm.getString("codeId"),
        Kind.ENTERPRISE,
        firm.getString("_id"),
        LiveCode.fitting(CodeView.name(firm).zh()),
        Integer.parseInt(firm.getString("area")),
        Status.valueOf(standing.status().name()),
        Optional.ofNullable(found.since()).filter(since -> !since.isAfter(asOf)),
        band(standing),
        asOf,
        asOf.plus(life),
        standing.rules().label());
  }

  private static Optional<ScoreBand> band(Standing standing) {
    if (standing.status() == CodeStatus.GREY) {
      return Optional.empty();
    }
    int to = standing.rules().ceiling();
    for (RuleSet.Band band : standing.rules().bands()) {
      if (standing.score() >= band.from()) {
        return Optional.of(new ScoreBand(band.from(), to));
      }
      to = band.from() - 1;
    }
    return Optional.empty();
  }
}
