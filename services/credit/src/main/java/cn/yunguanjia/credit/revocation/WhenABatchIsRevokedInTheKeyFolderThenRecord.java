package cn.yunguanjia.credit.revocation;

import cn.yunguanjia.credit.domain.RegisterCommand;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.platform.eventlog.Origin;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The command line revokes without any database; what it did gets into the log here. */
@Component
public class WhenABatchIsRevokedInTheKeyFolderThenRecord {
  private final Authority authority;
  private final Revocations revocations;
  private final Clock clock;

  WhenABatchIsRevokedInTheKeyFolderThenRecord(
      Authority authority, Revocations revocations, Clock clock) {
    this.authority = authority;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.credit.watch-keys-every}",
      fixedDelayString = "${yunguanjia.credit.watch-keys-every}")
  public void look() {
    Map<Integer, PublishedKey> revoked =
        authority.published().stream()
            .filter(key -> key.state() == KeyState.REVOKED)
            .collect(Collectors.toMap(PublishedKey::batch, key -> key, (one, other) -> one));
    if (revoked.isEmpty()) {
      return;
    }
    var known = revocations.register().batches().keySet();
    revoked.forEach(
        (batch, key) -> {
          if (!known.contains(batch)) {
            revocations.decide(
                new RegisterCommand.RevokeBatch(
                    batch, key.use().name(), authority.reason(batch), clock.instant()),
                new Origin(getClass().getSimpleName(), "automation", null));
          }
        });
  }
}
