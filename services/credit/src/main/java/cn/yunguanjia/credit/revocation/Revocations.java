package cn.yunguanjia.credit.revocation;

import cn.yunguanjia.credit.domain.Register;
import cn.yunguanjia.credit.domain.RegisterCommand;
import cn.yunguanjia.credit.domain.RegisterDecider;
import cn.yunguanjia.credit.view.PlateBook;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.Revoked;
import cn.yunguanjia.envelope.key.RevokedNames;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The register of what was revoked, read from the log itself: a view that is just being rebuilt
 * would make a list by which revoked codes hold again.
 */
@Component
public class Revocations {
  /** Eight bytes each: twelve of the twenty kilobytes that a list may have. */
  private static final int MOST_PLATES = 1_500;

  private final RegisterDecider decider = new RegisterDecider();
  private final Set<String> withdrawnHere = ConcurrentHashMap.newKeySet();
  private final Decisions decisions;
  private final PlateBook plates;
  private final Subject subject;

  Revocations(Decisions decisions, PlateBook plates, Authority authority) {
    this.decisions = decisions;
    this.plates = plates;
    this.subject = Subject.of("revocations", authority.issuer());
  }

  public Register register() {
    return decisions.state(subject, decider);
  }

  public boolean revoked(String codeId) {
    return register().codes().containsKey(codeId);
  }

  /**
   * As the key list says it. Plates are many and never hold again, so they come from the view, and
   * only the last withdrawn: the list must stay small, and the page of a scanned plate knows all.
   */
  public Revoked listed() {
    Set<String> serials = new HashSet<>(withdrawnHere);
    List<String> seen = plates.withdrawn(MOST_PLATES);
    seen.forEach(withdrawnHere::remove);
    serials.addAll(seen);
    return new Revoked(RevokedNames.of(register().codes().keySet()), RevokedNames.of(serials));
  }

  /** A plate was withdrawn a moment ago; the view may not have heard of it yet. */
  public void withdrawn(String serial) {
    withdrawnHere.add(serial);
  }

  public Register decide(RegisterCommand command, Origin origin) {
    return decisions.execute(subject, decider, command, origin).state();
  }
}
