package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.signing.PlateKey;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The keys that prove a plate or a live code, and the live code itself. */
@RestController
class KeyController {
  private static final Duration LIST_HOLDS = Duration.ofDays(7);
  private static final Duration LIVE_HOLDS = Duration.ofMinutes(5);
  private static final Duration KEY_HOLDS = Duration.ofDays(730);
  private final PlateKey key;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;
  private final JsonMapper json;

  KeyController(PlateKey key, Codes codes, CodeView view, Clock clock, JsonMapper json) {
    this.key = key;
    this.codes = codes;
    this.view = view;
    this.clock = clock;
    this.json = json;
  }

  /** The list is signed over the text {@code signed}, which a verifier parses after checking. */
  @GetMapping("/api/public/code-keys")
  @Operation(summary = "公钥清单 The signed list of keys that prove plates and live codes")
  Map<String, Object> keys() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant since = key.since().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("kid", key.id());
    one.put("alg", "Ed25519");
    one.put("publicKey", key.publicKey());
    one.put("validFrom", since);
    one.put("validTo", since.plus(KEY_HOLDS));
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("version", "YGJ-KEYS-0");
    list.put("issuedAt", now);
    list.put("expiresAt", now.plus(LIST_HOLDS));
    list.put("keys", List.of(one));
    String signed = json.writeValueAsString(list);
    Map<String, Object> answer = new LinkedHashMap<>(list);
    answer.put("signed", signed);
    answer.put("signature", Map.of("kid", key.id(), "value", key.sign(signed)));
    return answer;
  }

  /** Text {@code YGJ0:kid.payload.signature}; version 0 is a plain signed JSON. */
  @GetMapping("/api/credit/codes/{codeId}/live")
  @Operation(summary = "实时码 A live code, signed, for its holder or an officer")
  Map<String, Object> live(@PathVariable String codeId, Caller caller) {
    var found = view.require(codes.firmOfCode(CodeId.read(codeId)), clock.instant());
    String uscc = found.firm().getString("_id");
    if (!caller.holds(uscc)) {
      caller.require("officer", "commander", "auditor", "admin");
      caller.requireArea(found.firm().getString("area"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("code", found.firm().getString("codeId"));
    payload.put("uscc", uscc);
    payload.put("name", CodeView.name(found.firm()));
    payload.put("area", found.firm().getString("area"));
    payload.put("status", found.standing().status());
    payload.put("since", found.since());
    payload.put("score", found.standing().score());
    payload.put("asOf", now);
    payload.put("expires", now.plus(LIVE_HOLDS));
    payload.put("rules", found.standing().rules().label());
    String body =
        key.id()
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8));
    String text = "YGJ0:" + body;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("text", text + "." + key.sign(text));
    answer.put("asOf", now);
    answer.put("expires", now.plus(LIVE_HOLDS));
    return answer;
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
