package cn.yunguanjia.credit.revocation;

import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.key.KeyList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The key list in force, at hand for whoever asks. What this process revokes is in it at once, what
 * the command line or another process does within {@link #FRESH}: looking costs a lock, a folder
 * and the log, which is too much for every scan.
 */
@Component
public class KeyListInForce {
  static final Duration FRESH = Duration.ofSeconds(2);

  private final Authority authority;
  private final Revocations revocations;
  private final Clock clock;
  private volatile Held held;

  private record Held(KeyList list, Instant since) {}

  KeyListInForce(Authority authority, Revocations revocations, Clock clock) {
    this.authority = authority;
    this.revocations = revocations;
    this.clock = clock;
  }

  public KeyList get() {
    Held now = held;
    return fresh(now) ? now.list() : look(false);
  }

  /** After something was revoked or reinstated here. */
  public KeyList renew() {
    return look(true);
  }

  private synchronized KeyList look(boolean anyway) {
    if (anyway || !fresh(held)) {
      Instant since = clock.instant();
      held = new Held(authority.list(revocations::listed), since);
    }
    return held.list();
  }

  private boolean fresh(Held one) {
    if (one == null) {
      return false;
    }
    Duration age = Duration.between(one.since(), clock.instant());
    // a clock that was set back makes nothing old look fresh
    return !age.isNegative() && age.compareTo(FRESH) < 0;
  }
}
