package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.revocation.KeyListInForce;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.PublishedKey;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that prove a plate or a live code. */
@RestController
class KeyController {
  private static final int TAG = 22;
  private final Authority authority;
  private final KeyListInForce inForce;

  KeyController(Authority authority, KeyListInForce inForce) {
    this.authority = authority;
    this.inForce = inForce;
  }

  /**
   * What is signed is {@code cose}; a verifier takes nothing from the members for people. Whoever
   * has the list asks with its ETag and is told in a few bytes that nothing was revoked since.
   */
  @GetMapping("/api/public/code-keys")
  @Operation(summary = "公钥清单 The signed list of keys that prove plates and live codes")
  ResponseEntity<Map<String, Object>> keys() {
    KeyList list = inForce.get();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(tag(list))
        .body(told(list));
  }

  /** The end of the signature: no two lists have it in common. */
  private static String tag(KeyList list) {
    String text = list.base64url();
    return text.substring(text.length() - TAG);
  }

  private Map<String, Object> told(KeyList list) {
    var content = list.content();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("format", "YGJ-KEYS-1");
    answer.put("issuer", content.issuer());
    answer.put("issuerName", content.issuerName());
    answer.put("issuedAt", content.issuedAt());
    answer.put("expiresAt", content.expiresAt());
    answer.put("keys", content.keys().stream().map(KeyController::told).toList());
    answer.put("revokedCodes", content.revokedCodes().size());
    answer.put("revokedPlates", content.revokedPlates().size());
    answer.put("revokedBatches", content.revokedBatches());
    answer.put("signedBy", list.signedBy().toString());
    answer.put("root", authority.root().text());
    answer.put("cose", list.base64url());
    return answer;
  }

  private static Map<String, Object> told(PublishedKey key) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kid", key.id().toString());
    told.put("alg", key.key().algorithm());
    told.put("use", key.use());
    told.put("state", key.state());
    told.put(
        "publicKey", Base64.getUrlEncoder().withoutPadding().encodeToString(key.key().bytes()));
    told.put("validFrom", key.validFrom());
    told.put("validUntil", key.validUntil());
    told.put("batch", key.batch());
    return told;
  }
}
