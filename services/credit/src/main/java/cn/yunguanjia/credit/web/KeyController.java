package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.signing.CodeKeys;
import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The keys that prove a plate or a live code, and the live code itself. */
@RestController
class KeyController {
  private static final Duration LIVE_HOLDS = Duration.ofMinutes(5);
  private final CodeKeys keys;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  KeyController(CodeKeys keys, Codes codes, CodeView view, Clock clock) {
    this.keys = keys;
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

  /**
   * What counts is {@code cose}; the rest says for people what stands in it. {@code root} is for a
   * browser's first visit.
   */
  @GetMapping("/api/public/code-keys")
  @Operation(summary = "公钥清单 The signed list of keys that prove plates and live codes")
  Map<String, Object> keys() {
    KeyList list = keys.list(clock.instant());
    KeyListContent content = list.content();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("format", "YGJ-KEYS-1");
    answer.put("issuer", content.issuer());
    answer.put("issuedAt", content.issuedAt());
    answer.put("expiresAt", content.expiresAt());
    answer.put("keys", content.keys().stream().map(KeyController::key).toList());
    answer.put("signedBy", list.signedBy().toString());
    answer.put("root", keys.root().text());
    answer.put("cose", list.base64url());
    return answer;
  }

  private static Map<String, Object> key(PublishedKey published) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("kid", published.id().toString());
    key.put("alg", published.key().algorithm());
    key.put(
        "publicKey",
        Base64.getUrlEncoder().withoutPadding().encodeToString(published.key().bytes()));
    key.put("use", published.use());
    key.put("state", published.state());
    key.put("validFrom", published.validFrom());
    key.put("validUntil", published.validUntil());
    return key;
  }

  /**
   * Text {@code YGJ1:…} as docs/domain/code-envelope.md has it, and the same as a QR code.
   *
   * @param algorithm ed25519 or sm2
   */
  @GetMapping("/api/credit/codes/{codeId}/live")
  @Operation(summary = "实时码 A live code, signed, for its holder or an officer")
  Map<String, Object> live(
      @PathVariable String codeId,
      @RequestParam(defaultValue = "ed25519") String algorithm,
      Caller caller) {
    var found = view.require(codes.firmOfCode(CodeId.read(codeId)), clock.instant());
    if (!caller.holds(found.firm().getString("_id"))) {
      caller.require("officer", "commander", "auditor", "admin");
      caller.requireArea(found.firm().getString("area"));
    }
    LiveCode code = LiveClaims.of(found, clock.instant(), LIVE_HOLDS);
    String text = LiveCodes.sign(code, keys.signing(algorithm(algorithm)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("text", text);
    answer.put("qr", QrPicture.svg(text, code.codeId()));
    answer.put("asOf", code.asOf());
    answer.put("expires", code.expiry());
    return answer;
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

  /** The caller's own code with points and history. */
  @GetMapping("/api/credit/mine")
  @Operation(summary = "我的环保码 The own code with points and history")
  Map<String, Object> mine(Caller caller) {
    caller.require("enterprise");
    if (caller.enterprise() == null) {
      throw new RefusedException(
          Refusal.forbidden(
              "no-enterprise", "您的账号没有关联企业", "Your account is not linked to an enterprise"));
    }
    var firms = codes.firms(com.mongodb.client.model.Filters.eq("_id", caller.enterprise()));
    var found = view.require(firms.isEmpty() ? null : firms.getFirst(), clock.instant());
    Map<String, Object> mine = view.json(found);
    mine.put("points", mine.get("reasons"));
    mine.put("history", view.history(found));
    return mine;
  }
}
