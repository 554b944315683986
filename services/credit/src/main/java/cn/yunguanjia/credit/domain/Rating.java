package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.CreditEventAmended;
import cn.yunguanjia.language.credit.CreditEventRecorded;
import cn.yunguanjia.language.credit.CreditEventRepaired;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is known of an enterprise's conduct, as sets keyed by what they are about, so that the order
 * of arrival leaves no trace; and what was published of it so far.
 *
 * @param code null until a permit was granted
 * @param recorded by credit event id
 * @param findings by credit event id, then by finding id
 * @param repaired by credit event id
 * @param heard by outlet: from when on data came (true) or ceased (false)
 * @param published score and colour as the rest of the city was told, by effective time
 */
public record Rating(
    CodeIssued code,
    Map<String, CreditEventRecorded> recorded,
    Map<String, Map<String, CreditEventAmended>> findings,
    Map<String, CreditEventRepaired> repaired,
    Map<String, NavigableMap<Instant, Boolean>> heard,
    NavigableMap<Instant, Mark> published) {

  public record Mark(int score, CodeStatus status) {}

  public static Rating empty() {
    return new Rating(
        null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** A copy that may be changed without touching this one. */
  Rating copy(CodeIssued newCode) {
    Map<String, Map<String, CreditEventAmended>> f = new TreeMap<>();
    findings.forEach((id, each) -> f.put(id, new TreeMap<>(each)));
    Map<String, NavigableMap<Instant, Boolean>> h = new TreeMap<>();
    heard.forEach((id, each) -> h.put(id, new TreeMap<>(each)));
    return new Rating(
        newCode, new TreeMap<>(recorded), f, new TreeMap<>(repaired), h, new TreeMap<>(published));
  }

  /** Whether any outlet's data was coming at that time. */
  boolean anyHeard(Instant asOf) {
    return heard.values().stream()
        .map(line -> line.floorEntry(asOf))
        .anyMatch(entry -> entry != null && entry.getValue());
  }
}
