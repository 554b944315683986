package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.domain.RegisterCommand;
import cn.yunguanjia.credit.revocation.KeyListInForce;
import cn.yunguanjia.credit.revocation.Revocations;
import cn.yunguanjia.credit.revocation.WhenABatchIsRevokedInTheKeyFolderThenRecord;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.CodeRevoked;
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
  private final KeyListInForce list;
  private final Authority authority;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  RevocationController(
      Revocations revocations,
      WhenABatchIsRevokedInTheKeyFolderThenRecord record,
      KeyListInForce list,
      Authority authority,
      Codes codes,
      CodeView view,
      Clock clock) {
    this.revocations = revocations;
    this.record = record;
    this.list = list;
    this.authority = authority;
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

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
    authority.emergency(why.fit());
    record.look();
    return register(caller);
  }

  /** Revokes the keys of one batch; where they sign now, new ones sign at once. */
  @PostMapping("/api/credit/keys/batches/{batch}/revoke")
  @Operation(summary = "吊销一批密钥 Revoke the keys of one batch")
  Map<String, Object> revokeBatch(@PathVariable int batch, @RequestBody Why why, Caller caller) {
    caller.require("admin");
    String reason = why.fit();
    try {
      authority.revoke(batch, reason);
    } catch (IllegalArgumentException unknown) {
      throw new RefusedException(
          Refusal.conflict(
              "no-such-batch",
              "没有这一批密钥，或它已被吊销；批号见 GET /api/credit/keys",
              "There is no such batch of keys, or it is revoked already; the numbers stand in"
                  + " GET /api/credit/keys"));
    }
    record.look();
    return register(caller);
  }

  @GetMapping("/api/credit/revocations")
  @Operation(summary = "吊销登记 What is revoked, why and since when")
  Map<String, Object> register(Caller caller) {
    caller.require("admin", "auditor");
    var register = revocations.register();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("codes", register.codes().values().stream().map(this::told).toList());
    answer.put("batches", register.batches().values());
    answer.put("listIssuedAt", list.renew().content().issuedAt());
    return answer;
  }

  private Map<String, Object> told(CodeRevoked revoked) {
    Document firm = codes.firmOfCode(revoked.codeId());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("codeId", revoked.codeId());
    told.put("uscc", revoked.uscc());
    told.put("name", firm == null ? null : CodeView.name(firm));
    told.put("area", revoked.area());
    told.put("reason", revoked.reason());
    told.put("at", revoked.at());
    return told;
  }
}
