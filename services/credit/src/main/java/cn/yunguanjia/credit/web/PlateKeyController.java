package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.revocation.KeyListInForce;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.RotationRefused;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The next key for plates, when an administrator wants one before its time. */
@RestController
class PlateKeyController {
  private final Authority authority;
  private final KeyListInForce list;

  PlateKeyController(Authority authority, KeyListInForce list) {
    this.authority = authority;
    this.list = list;
  }

  /** What the present one has signed goes on to hold. */
  @PostMapping("/api/credit/keys/plates/rotate")
  @Operation(summary = "更换门牌密钥 Announce the next key for plates; plates that hang stay genuine")
  Map<String, Object> rotate(@RequestBody Why why, Caller caller) {
    caller.require("admin");
    String reason = why.fit();
    try {
      return told(announced(authority.rotatePlateKey(reason).content().keys().stream()));
    } catch (RotationRefused refused) {
      throw new RefusedException(
          Refusal.conflict(refused.why().code(), refused.words().zh(), refused.words().en()));
    }
  }

  private static PublishedKey announced(Stream<PublishedKey> keys) {
    return keys.filter(key -> key.use() == KeyUse.PLATE && key.state() == KeyState.ACTIVE)
        .max(Comparator.comparing(PublishedKey::validFrom))
        .orElseThrow();
  }

  private Map<String, Object> told(PublishedKey next) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("batch", next.batch());
    told.put("kid", next.id().toString());
    told.put("signsFrom", next.validFrom());
    told.put("listIssuedAt", list.renew().content().issuedAt());
    return told;
  }
}
