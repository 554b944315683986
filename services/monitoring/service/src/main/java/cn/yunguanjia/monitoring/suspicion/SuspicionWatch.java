package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.monitoring.domain.suspicion.Detectors;
import cn.yunguanjia.monitoring.domain.suspicion.Examine;
import cn.yunguanjia.monitoring.domain.suspicion.Finding;
import cn.yunguanjia.monitoring.domain.suspicion.OutletRecord;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import cn.yunguanjia.monitoring.domain.suspicion.Suspicions;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at every outlet whose hours changed: at what an hour can show when the hour is over, at
 * everything when a day is over or an earlier one changed. From the earliest change on until now,
 * because later findings rest on what was before.
 */
@Component
class SuspicionWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SuspicionWatch.class);
  private static final Origin LOOKED = new Origin("SuspicionWatch", "automation", null);
  private static final int AT_ONCE = 8;

  /** A finding of so long ago may still reach to the change. */
  private static final Duration REACHES_BACK = Duration.ofHours(48);

  /** Four weeks of the outlet's own past before a stretch of two weeks. */
  private static final Duration PAST = Duration.ofDays(45);

  private final DueOutlets due;
  private final OutletRecords records;
  private final EvidenceStore evidence;
  private final SuspicionRuleBook book;
  private final RuleBook monitoring;
  private final DeviceView devices;
  private final Decisions decisions;
  private final SuspicionWork work;
  private final Clock clock;
  private final Duration settle;

  SuspicionWatch(
      DueOutlets due,
      OutletRecords records,
      EvidenceStore evidence,
      SuspicionRuleBook book,
      RuleBook monitoring,
      DeviceView devices,
      Decisions decisions,
      SuspicionWork work,
      Clock clock,
      @Value("${yunguanjia.monitoring.suspicion-settles-in}") Duration settle) {
    this.due = due;
    this.records = records;
    this.evidence = evidence;
    this.book = book;
    this.monitoring = monitoring;
    this.devices = devices;
    this.decisions = decisions;
    this.work = work;
    this.clock = clock;
    this.settle = settle;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.look-for-suspicion-every}",
      fixedDelayString = "${yunguanjia.monitoring.look-for-suspicion-every}")
  void look() {
    Instant now = clock.instant();
    Instant over = now.minus(monitoring.at(now).waitForDevice()).truncatedTo(ChronoUnit.HOURS);
    for (DueOutlets.Due each : due.settled(over, now.minus(settle), AT_ONCE)) {
      try {
        examine(each, over, now);
      } catch (RuntimeException failed) {
        // it stays due, and the others are not held up
        LOG.warn("Outlet {} could not be looked at: {}", each.outlet(), failed.toString());
      }
    }
  }

  private void examine(DueOutlets.Due each, Instant over, Instant now) {
    boolean all = each.from().isBefore(CityTime.startOf(CityTime.day(over)));
    Span span = new Span(each.from().minus(REACHES_BACK), over);
    String area = devices.areas(List.of(each.outlet())).get(each.outlet());
    if (area == null) {
      throw new IllegalStateException("the register does not know it yet");
    }
    Set<SuspicionKind> kinds = Detectors.kinds(all);
    List<Finding> found = new ArrayList<>();
    for (SuspicionRuleBook.Part part : book.parts(span)) {
      Duration year = Duration.ofDays(part.rules().copiedPeriod().lookBackDays());
      OutletRecord record =
          records.of(each.outlet(), part.span(), all ? year.plus(PAST) : PAST, all, each.factors());
      found.addAll(Detectors.look(record, part.span(), part.rules(), kinds));
    }
    decisions.execute(
        Subject.of("suspicions", each.outlet()),
        new Suspicions(),
        new Examine.Looked(
            OutletId.parse(each.outlet()).uscc(),
            each.outlet(),
            area,
            span,
            kinds,
            found,
            book.at(span.to()).version(),
            now),
        LOOKED);
    work.write(
        () -> {
          evidence.keep(each.outlet(), found);
          due.looked(each);
          return null;
        });
  }
}
