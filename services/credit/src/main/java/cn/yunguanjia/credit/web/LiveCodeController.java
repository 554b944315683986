package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.revocation.Revocations;
import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.credit.view.Readers;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The code that proves itself, for whoever may show it. */
@RestController
class LiveCodeController {
  private final Authority authority;
  private final Revocations revocations;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  LiveCodeController(
      Authority authority, Revocations revocations, Codes codes, CodeView view, Clock clock) {
    this.authority = authority;
    this.revocations = revocations;
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

  /**
   * @param algorithm ed25519 or sm2
   */
  @GetMapping("/api/credit/codes/{codeId}/live")
  @Operation(summary = "实时码 A live code, signed, for its holder or an officer of its area")
  ResponseEntity<Map<String, Object>> live(
      @PathVariable String codeId,
      @RequestParam(defaultValue = "ed25519") String algorithm,
      Caller caller) {
    Algorithm with = algorithm(algorithm);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var found = view.require(codes.firmOfCode(CodeId.read(codeId)), now);
    Readers.require(found.firm(), caller);
    if (revocations.revoked(found.firm().getString("codeId"))) {
      throw new RefusedException(
          Refusal.conflict(
              "code-revoked",
              "这个环保码已被吊销，不能出示；请联系生态环境部门",
              "This code is revoked and cannot be shown; please ask the bureau"));
    }
    var code = LiveClaims.of(found, authority.issuer(), now, authority.rules().liveCodeHolds());
    var key = authority.signer(with);
    String text = LiveCodes.sign(code, key);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("codeId", code.codeId());
    answer.put("status", code.status());
    answer.put("text", text);
    answer.put("qr", QrPicture.svg(text, code.codeId()));
    answer.put("algorithm", algorithm);
    answer.put("kid", key.id().toString());
    answer.put("asOf", code.asOf());
    answer.put("expiresAt", code.expiry());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  private static Algorithm algorithm(String name) {
    return switch (name) {
      case "ed25519" -> Algorithm.ED25519;
      case "sm2" -> Algorithm.SM2_SM3;
      default ->
          throw new RefusedException(
              Refusal.invalid(
                  "unknown-algorithm",
                  "algorithm",
                  "签名算法只能是 ed25519 或 sm2",
                  "The algorithm is ed25519 or sm2"));
    };
  }
}
