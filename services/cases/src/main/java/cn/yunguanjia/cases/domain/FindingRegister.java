package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.cases.FindingFiled;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * To which issue an exceedance belongs, so that its withdrawal finds the issue by what was decided
 * and not by a view that may lag. A judgement older than the one followed changes nothing.
 */
public final class FindingRegister implements Decider<FindingRegister.Filed, FindingRegister.File> {

  /**
   * @param issueId null where it belongs to none
   * @param issues all it ever belonged to
   * @param judged null before the first judgement
   */
  public record Filed(String issueId, Set<String> issues, Instant judged) {
    public boolean follows(Instant judgement) {
      return judged == null || !judgement.isBefore(judged);
    }
  }

  public record File(String exceedanceId, String issueId, Instant judged, Instant at) {}

  @Override
  public Filed initial() {
    return new Filed(null, Set.of(), null);
  }

  @Override
  public Decision decide(Filed filed, File file) {
    boolean nothingNew =
        !filed.follows(file.judged())
            || filed.judged() != null && Objects.equals(filed.issueId(), file.issueId());
    return nothingNew
        ? Decision.unchanged()
        : Decision.accepted(
            new FindingFiled(file.exceedanceId(), file.issueId(), file.judged(), file.at()));
  }

  @Override
  public Filed evolve(Filed filed, DomainEvent event) {
    if (event instanceof FindingFiled f) {
      Set<String> issues = new LinkedHashSet<>(filed.issues());
      if (f.issueId() != null) {
        issues.add(f.issueId());
      }
      return new Filed(f.issueId(), issues, f.judged());
    }
    return filed;
  }
}
