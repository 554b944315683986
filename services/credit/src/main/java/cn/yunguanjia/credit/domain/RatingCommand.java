package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;

/** What may be told about an enterprise's conduct. Each may be repeated without effect. */
public sealed interface RatingCommand {
  Instant at();

  record IssueCode(String codeId, String uscc, Bilingual name, String area, Instant at)
      implements RatingCommand {}

  record Record(
      String creditEventId,
      String uscc,
      String item,
      String sourceId,
      int points,
      Bilingual text,
      Instant at)
      implements RatingCommand {}

  /**
   * @param withdrawn whether the finding is taken back
   */
  record Amend(
      String creditEventId,
      String uscc,
      String findingId,
      BigDecimal multiple,
      boolean withdrawn,
      Instant at)
      implements RatingCommand {}

  record Repair(String creditEventId, String uscc, String reason, Instant at)
      implements RatingCommand {}

  record Hear(String uscc, String outlet, boolean heard, Instant at) implements RatingCommand {}

  /** Publishes what time alone has changed, such as points that expired. */
  record Reassess(Instant at) implements RatingCommand {}
}
