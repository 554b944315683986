package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.domain.RegisterCommand;
import cn.yunguanjia.credit.domain.RegisterDecider;
import cn.yunguanjia.credit.revocation.Revocations;
import cn.yunguanjia.credit.revocation.WhenABatchIsRevokedInTheKeyFolderThenRecord;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does when a code or a key must not hold any longer. */
@RestController
class RevocationController {
  private final Revocations revocations;
  private final WhenABatchIsRevokedInTheKeyFolderThenRecord record;
  private final Authority authority;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  RevocationController(
      Revocations revocations,
      WhenABatchIsRevokedInTheKeyFolderThenRecord record,
      Authority authority,
      Codes codes,
      CodeView view,
      Clock clock) {
    this.revocations = revocations;
    this.record = record;
    this.authority = authority;
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

  record Why(String reason) {}

  @PostMapping("/api/credit/codes/{codeId}/revoke")
  @Operation(summary = "吊销环保码 Revoke a single code")
  Map<String, Object> revoke(@PathVariable String codeId, @RequestBody Why why, Caller caller) {
    caller.require("admin");
    Document firm = view.require(codes.firmOfCode(CodeId.read(codeId)), clock.instant()).firm();
    revocations.decide(
        new RegisterCommand.Revoke(
            firm.getString("codeId"),
            firm.getString("_id"),
            firm.getString("area"),
            why.reason(),
            clock.instant()),
        caller.origin());
    return register(caller);
  }

  @PostMapping("/api/credit/codes/{codeId}/reinstate")
  @Operation(summary = "恢复环保码 Let a revoked code hold again")
  Map<String, Object> reinstate(@PathVariable String codeId, @RequestBody Why why, Caller caller) {
    caller.require("admin");
    Document firm = view.require(codes.firmOfCode(CodeId.read(codeId)), clock.instant()).firm();
    revocations.decide(
        new RegisterCommand.Reinstate(
            firm.getString("codeId"),
            firm.getString("_id"),
            firm.getString("area"),
            why.reason(),
            clock.instant()),
        caller.origin());
    return register(caller);
  }

  /** Revokes every key that signed live codes so far and makes new ones that sign at once. */
  @PostMapping("/api/credit/keys/rotate")
  @Operation(summary = "紧急换钥 Emergency rotation: revoke the signing keys, sign with new ones")
  Map<String, Object> rotate(@RequestBody Why why, Caller caller) {
    caller.require("admin");
    RegisterDecider.unfit(why.reason())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    authority.emergency(why.reason().strip());
    record.look();
    return register(caller);
  }

  @GetMapping("/api/credit/revocations")
  @Operation(summary = "吊销登记 What is revoked, why and since when")
  Map<String, Object> register(Caller caller) {
    caller.require("admin", "auditor");
    var register = revocations.register();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("codes", register.codes().values());
    answer.put("batches", register.batches().values());
    answer.put("listIssuedAt", authority.list(revocations::listed).content().issuedAt());
    return answer;
  }
}
