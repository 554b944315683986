package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.revocation.KeyListInForce;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.wire.Limits;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys as those see them who answer for them. */
@RestController
class KeptKeysController {
  private final Authority authority;
  private final KeyListInForce list;
  private final Clock clock;

  KeptKeysController(Authority authority, KeyListInForce list, Clock clock) {
    this.authority = authority;
    this.list = list;
    this.clock = clock;
  }

  @GetMapping("/api/credit/keys")
  @Operation(summary = "密钥 Which keys sign, which come next, which are revoked, and the list")
  Map<String, Object> keys(Caller caller) {
    caller.require("admin", "auditor");
    Instant now = clock.instant();
    KeyList inForce = list.get();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("asOf", now);
    answer.put(
        "items",
        authority.published().stream()
            .sorted(
                Comparator.comparingInt(PublishedKey::batch)
                    .reversed()
                    .thenComparing(key -> key.key().algorithm()))
            .map(key -> told(key, now))
            .toList());
    answer.put("list", told(inForce));
    answer.put("rules", rules());
    return answer;
  }

  private Map<String, Object> told(PublishedKey key, Instant now) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kid", key.id().toString());
    told.put("algorithm", key.key().algorithm());
    told.put("use", key.use());
    told.put("batch", key.batch());
    told.put("stand", stand(key, now));
    told.put("validFrom", key.validFrom());
    told.put("validUntil", key.validUntil());
    told.put("reason", key.state() == KeyState.REVOKED ? authority.reason(key.batch()) : null);
    told.put("revocable", key.state() != KeyState.REVOKED);
    return told;
  }

  private String stand(PublishedKey key, Instant now) {
    if (key.state() != KeyState.ACTIVE) {
      return key.state().name();
    }
    if (key.validFrom().isAfter(now)) {
      return "ANNOUNCED";
    }
    SigningKey signs =
        key.use() == KeyUse.PLATE
            ? authority.plateSigner()
            : authority.signer(key.key().algorithm());
    return signs.id().equals(key.id()) ? "SIGNS" : "ACTIVE";
  }

  private static Map<String, Object> told(KeyList list) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("issuedAt", list.content().issuedAt());
    told.put("expiresAt", list.content().expiresAt());
    told.put("signedBy", list.signedBy().toString());
    told.put("bytes", list.cose().length);
    told.put("mostBytes", Limits.KEY_LIST);
    return told;
  }

  private Map<String, Object> rules() {
    var inForce = authority.rules();
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("liveCodeHoldsSeconds", inForce.liveCodeHolds().toSeconds());
    rules.put("liveKeySignsDays", inForce.liveKeySigns().toDays());
    rules.put("plateKeySignsDays", inForce.plateKeySigns().toDays());
    rules.put("plateKeyListedDays", inForce.plateKeyListed().toDays());
    rules.put("mostPlateKeys", Limits.PLATE_KEYS);
    rules.put("announcedBeforeDays", inForce.announcedBefore().toDays());
    return rules;
  }
}
