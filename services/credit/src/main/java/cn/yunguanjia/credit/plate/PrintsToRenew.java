package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.revocation.Revocations;
import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.language.credit.KeyBatchRevoked;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows from the keys and the register of revocations which plates must be printed again. */
@Component
class PrintsToRenew {
  private final DoorPlate door;
  private final Revocations revocations;
  private final Clock clock;

  PrintsToRenew(DoorPlate door, Revocations revocations, Clock clock) {
    this.door = door;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** As of now; asked once for any number of plates. */
  PrintAgain now() {
    Map<Integer, KeyBatchRevoked> batches = revocations.register().batches();
    // what the command line revoked a moment ago is not in the log yet
    Instant now = clock.instant();
    return PrintAgain.of(
        door.keys(), batch -> batches.containsKey(batch) ? batches.get(batch).at() : now);
  }
}
