package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.SuspicionDismissed;
import cn.yunguanjia.language.monitoring.SuspicionRaised;
import cn.yunguanjia.language.monitoring.SuspicionTakenUp;
import cn.yunguanjia.language.monitoring.SuspicionWithdrawn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides about all suspicions against one outlet's data together, so that what a look finds is
 * held against what stands by the log alone. Suspicions by id.
 */
public final class Suspicions implements Decider<Map<String, Suspicion>, Examine> {
  /** A suspicion that grew by less is not told again. */
  private static final int CLEARLY_STRONGER = 10;

  private static final Duration CLEARLY_LONGER = Duration.ofHours(24);

  @Override
  public Map<String, Suspicion> initial() {
    return Map.of();
  }

  @Override
  public Decision decide(Map<String, Suspicion> known, Examine command) {
    return switch (command) {
      case Examine.Looked looked -> looked(known, looked);
      case Examine.Dismiss dismiss -> dismiss(known.get(dismiss.suspicionId()), dismiss);
      case Examine.TakeUp up -> takeUp(known.get(up.suspicionId()), up);
    };
  }

  private static Decision looked(Map<String, Suspicion> known, Examine.Looked look) {
    List<DomainEvent> events = new ArrayList<>();
    Set<String> found = new HashSet<>();
    for (Finding finding : look.found()) {
      SuspicionRaised raised = raised(look, finding);
      if (found.add(raised.suspicionId()) && tellsNews(known.get(raised.suspicionId()), raised)) {
        events.add(raised);
      }
    }
    for (Suspicion each : known.values()) {
      if (each instanceof Suspicion.Open open
          && look.kinds().contains(open.as().kind())
          && look.span().meets(new Span(open.as().from(), open.as().to()))
          && !found.contains(open.as().suspicionId())) {
        events.add(withdrawn(open.as(), look));
      }
    }
    return new Decision.Accepted(events);
  }

  private static boolean tellsNews(Suspicion known, SuspicionRaised now) {
    return switch (known) {
      case null -> true;
      case Suspicion.Withdrawn again -> true;
      case Suspicion.Open open ->
          now.strength() >= open.as().strength() + CLEARLY_STRONGER
              || !now.to().isBefore(open.as().to().plus(CLEARLY_LONGER));
      case Suspicion.Dismissed settled -> false;
      case Suspicion.TakenUp settled -> false;
    };
  }

  private static Decision dismiss(Suspicion known, Examine.Dismiss d) {
    return switch (known) {
      case null -> unknown(d.suspicionId());
      case Suspicion.Dismissed again -> Decision.unchanged();
      case Suspicion.TakenUp gone -> settled("已转现场核查，不能再排除", "It was taken up for inspection");
      case Suspicion.Withdrawn gone -> settled("数据已更正，疑点已撤销", "Corrected data withdrew it");
      case Suspicion.Open open ->
          Decision.accepted(
              new SuspicionDismissed(
                  d.suspicionId(),
                  open.as().uscc(),
                  open.as().outlet(),
                  open.as().area(),
                  open.as().kind(),
                  d.reason(),
                  d.by(),
                  d.at()));
    };
  }

  private static Decision takeUp(Suspicion known, Examine.TakeUp t) {
    return switch (known) {
      case null -> unknown(t.suspicionId());
      case Suspicion.TakenUp again -> Decision.unchanged();
      case Suspicion.Dismissed gone -> settled("已排除，不能再转核查", "It was dismissed");
      case Suspicion.Withdrawn gone -> settled("数据已更正，疑点已撤销", "Corrected data withdrew it");
      case Suspicion.Open open ->
          Decision.accepted(
              new SuspicionTakenUp(
                  t.suspicionId(),
                  open.as().uscc(),
                  open.as().outlet(),
                  open.as().area(),
                  open.as().kind(),
                  open.as().factor(),
                  open.as().from(),
                  open.as().to(),
                  open.as().strength(),
                  t.note(),
                  t.by(),
                  t.at()));
    };
  }

  @Override
  public Map<String, Suspicion> evolve(Map<String, Suspicion> known, DomainEvent event) {
    Map<String, Suspicion> now = new HashMap<>(known);
    switch (event) {
      case SuspicionRaised e -> now.put(e.suspicionId(), new Suspicion.Open(e));
      case SuspicionWithdrawn e ->
          now.computeIfPresent(e.suspicionId(), (id, s) -> new Suspicion.Withdrawn(s.as()));
      case SuspicionDismissed e ->
          now.computeIfPresent(e.suspicionId(), (id, s) -> new Suspicion.Dismissed(s.as()));
      case SuspicionTakenUp e ->
          now.computeIfPresent(e.suspicionId(), (id, s) -> new Suspicion.TakenUp(s.as()));
      default -> {}
    }
    return now;
  }

  private static SuspicionRaised raised(Examine.Looked look, Finding finding) {
    String id = Examine.id(look.outlet(), finding);
    return new SuspicionRaised(
        id,
        look.uscc(),
        look.outlet(),
        look.area(),
        finding.kind(),
        finding.factor(),
        finding.span().from(),
        finding.span().to(),
        finding.strength(),
        look.rules(),
        id,
        finding.span().to().isAfter(look.at()) ? look.at() : finding.span().to());
  }

  private static SuspicionWithdrawn withdrawn(SuspicionRaised was, Examine.Looked look) {
    return new SuspicionWithdrawn(
        was.suspicionId(),
        was.uscc(),
        was.outlet(),
        was.area(),
        was.kind(),
        was.factor(),
        look.rules(),
        look.at());
  }

  private static Decision unknown(String id) {
    return Decision.refused(
        Refusal.notFound("no-such-suspicion", "没有疑点 " + id, "There is no suspicion " + id));
  }

  private static Decision settled(String zh, String en) {
    return Decision.refused(Refusal.conflict("suspicion-settled", zh, en));
  }
}
