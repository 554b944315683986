package cn.yunguanjia.monitoring.corrections;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.monitoring.judgement.FindingId;
import cn.yunguanjia.monitoring.readings.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Means and findings of an outlet as the platform knew them at a moment: what was over later is not
 * there yet, what was corrected later stands as before, and a finding stands as it was last decided
 * by then. Samples and minutes have no corrections that are told, so they stay as they stand.
 */
@Component
public class AsKnown {
  private static final String CONFIRMED = "CONFIRMED";
  private final CorrectionView corrections;

  AsKnown(CorrectionView corrections) {
    this.corrections = corrections;
  }

  /** Of these values, which lie from one time to before another, those known at the moment. */
  public List<Measured> at(
      Instant moment, String outlet, Instant from, Instant to, List<Measured> values) {
    Map<String, Document> later = new HashMap<>();
    // newest first, so that the oldest of those that came later is what remains
    for (Document each : corrections.of(outlet, from, to)) {
      // a late oxygen changes what a mean is at reference oxygen, not the mean
      if (Instant.parse(each.getString("at")).isAfter(moment)
          && !Cause.OXYGEN.name().equals(each.getString("cause"))) {
        later.put(
            key(each.getString("factor"), each.getString("period"), each.getString("start")), each);
      }
    }
    return values.stream()
        .filter(value -> !value.end().isAfter(moment))
        .map(value -> before(value, later))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Of these means, the ones on which a finding stood at the moment. */
  public Set<Measured> judged(Instant moment, Collection<Measured> means, AveragingPeriod period) {
    Map<String, Measured> byFinding = new HashMap<>();
    means.forEach(
        mean ->
            byFinding.put(FindingId.of(mean.source(), mean.factor(), period, mean.time()), mean));
    Set<Measured> judged = new HashSet<>();
    corrections
        .decided(List.copyOf(byFinding.keySet()))
        .forEach(
            (id, steps) ->
                steps.stream()
                    .filter(step -> !toldAt(step).isAfter(moment))
                    .max(Comparator.comparing(CorrectionView::told))
                    .filter(step -> CONFIRMED.equals(step.getString("effect")))
                    .ifPresent(step -> judged.add(byFinding.get(id))));
    return judged;
  }

  private static Measured before(Measured value, Map<String, Document> later) {
    String period = value.resolution().isJudged() ? value.resolution().name() : "";
    Document correction = later.get(key(value.factor(), period, value.time().toString()));
    if (correction == null) {
      return value;
    }
    Document stood = correction.get("before", Document.class);
    return stood == null ? null : stood(value, stood);
  }

  private static Measured stood(Measured now, Document stood) {
    String converted = stood.getString("converted");
    return new Measured(
        now.source(),
        now.factor(),
        now.resolution(),
        now.time(),
        new BigDecimal(stood.getString("value")),
        converted == null ? null : new BigDecimal(converted),
        stood.getString("flag"),
        stood.getBoolean("computed"),
        stood.getList("frames", Long.class),
        stood.getString("mark"),
        null);
  }

  private static Instant toldAt(Document step) {
    String told = CorrectionView.told(step);
    return Instant.ofEpochMilli(Long.parseLong(told.substring(0, told.indexOf('-'))));
  }

  private static String key(String factor, String period, String start) {
    return factor + "|" + period + "|" + start;
  }
}
