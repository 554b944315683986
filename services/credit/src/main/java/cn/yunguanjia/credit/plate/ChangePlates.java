package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.domain.plate.PlateCommand;
import cn.yunguanjia.credit.domain.plate.Plates;
import cn.yunguanjia.credit.domain.plate.PlatesDecider;
import cn.yunguanjia.credit.revocation.KeyListInForce;
import cn.yunguanjia.credit.revocation.Revocations;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlateWithdrawal;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an officer does with door plates: issue, withdraw, reissue. */
@RestController
class ChangePlates {
  private final PlatesDecider plates = new PlatesDecider();
  private final Decisions decisions;
  private final PlateRights rights;
  private final Hanging hanging;
  private final Revocations revocations;
  private final KeyListInForce keys;
  private final PlateJson json;
  private final Clock clock;

  ChangePlates(
      Decisions decisions,
      PlateRights rights,
      Hanging hanging,
      Revocations revocations,
      KeyListInForce keys,
      PlateJson json,
      Clock clock) {
    this.decisions = decisions;
    this.rights = rights;
    this.hanging = hanging;
    this.revocations = revocations;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /** {@code at}: effective time, for an administrator who imports history. */
  record NewPlate(String place, Bilingual hangsAt, Double lon, Double lat, OffsetDateTime at) {}

  record Withdrawal(
      String reason, String note, Bilingual hangsAt, Double lon, Double lat, OffsetDateTime at) {}

  @PostMapping("/api/credit/codes/{codeId}/plates")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "发放门牌 Issue a door plate for a gate or an outlet")
  Map<String, Object> issue(
      @PathVariable String codeId, @RequestBody NewPlate body, Caller caller) {
    Document firm = rights.changeable(codeId, caller);
    mustHold(firm);
    PlateIssued plate =
        hanging.plate(
            firm,
            new Hanging.Where(body.place(), body.hangsAt(), body.lon(), body.lat()),
            caller.username(),
            effective(body.at(), caller));
    decide(plate.uscc(), new PlateCommand.Issue(plate), caller);
    return json.of(new Plate.Hanging(plate), true);
  }

  @PostMapping("/api/credit/plates/{serial}/withdraw")
  @Operation(summary = "作废门牌 Withdraw a door plate, which then proves nothing any more")
  Map<String, Object> withdraw(
      @PathVariable String serial, @RequestBody Withdrawal body, Caller caller) {
    PlateIssued plate = mine(serial, caller);
    Plates after =
        decide(
            plate.uscc(),
            new PlateCommand.Withdraw(
                plate.serial(), why(body), caller.username(), effective(body.at(), caller)),
            caller);
    holdsNoLonger(plate.serial());
    return json.of(after.find(plate.serial()).orElseThrow(), true);
  }

  /** Place, name and position are the old ones where nothing else is given. */
  @PostMapping("/api/credit/plates/{serial}/reissue")
  @Operation(summary = "换发门牌 Withdraw a door plate and issue another in its stead")
  Map<String, Object> reissue(
      @PathVariable String serial, @RequestBody Withdrawal body, Caller caller) {
    PlateIssued old = mine(serial, caller);
    Document firm = rights.changeable(old.codeId(), caller);
    mustHold(firm);
    PlateIssued instead =
        hanging.instead(
            firm,
            old,
            new Hanging.Where(old.place(), body.hangsAt(), body.lon(), body.lat()),
            caller.username(),
            effective(body.at(), caller));
    decide(old.uscc(), new PlateCommand.Reissue(old.serial(), why(body), instead), caller);
    holdsNoLonger(old.serial());
    return json.of(new Plate.Hanging(instead), true);
  }

  private PlateIssued mine(String serial, Caller caller) {
    caller.require("officer", "admin");
    PlateIssued plate = rights.plate(serial).issued();
    caller.requireArea(plate.area());
    return plate;
  }

  private Plates decide(String uscc, PlateCommand command, Caller caller) {
    return decisions.execute(Subject.of("plates", uscc), plates, command, caller.origin()).state();
  }

  /** The key list says so at once. */
  private void holdsNoLonger(String serial) {
    revocations.withdrawn(serial);
    keys.renew();
  }

  private void mustHold(Document firm) {
    if (revocations.revoked(firm.getString("codeId"))) {
      throw new RefusedException(
          Refusal.conflict(
              "code-revoked",
              "这个环保码已被吊销，不能发放门牌；请先恢复环保码",
              "This code is revoked; reinstate it before you issue a plate"));
    }
  }

  private Instant effective(OffsetDateTime at, Caller caller) {
    return caller.effective(at == null ? null : at.toInstant(), clock);
  }

  private static PlateCommand.Why why(Withdrawal body) {
    PlateWithdrawal reason =
        Arrays.stream(PlateWithdrawal.values())
            .filter(one -> one.name().equals(body.reason()))
            .findFirst()
            .orElse(null);
    return new PlateCommand.Why(reason, body.note());
  }
}
