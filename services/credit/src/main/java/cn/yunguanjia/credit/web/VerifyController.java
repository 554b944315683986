package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.revocation.KeyListInForce;
import cn.yunguanjia.credit.scan.Scans;
import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.AnswerFacts;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.envelope.plate.PlateFacts;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verifies a live code or the link of a door plate for systems that have no verifier of their own.
 */
@RestController
class VerifyController {
  private static final Pattern LINK = Pattern.compile("https?://");
  private final KeyListInForce inForce;
  private final Scans scans;
  private final Clock clock;

  VerifyController(KeyListInForce inForce, Scans scans, Clock clock) {
    this.inForce = inForce;
    this.scans = scans;
    this.clock = clock;
  }

  /**
   * @param code the text of the QR code: {@code YGJ1:…}, or the link of a door plate
   */
  record Scanned(String code) {}

  /** A code that is not valid is an answer, not an error; of it is kept only that it was asked. */
  @PostMapping("/api/public/codes/verify")
  @Operation(summary = "验证实时码或门牌 What a live code or a plate's link proves, or why it is not valid")
  Map<String, Object> verify(@RequestBody Scanned scanned) {
    if (scanned.code() == null || scanned.code().isBlank()) {
      throw new RefusedException(
          Refusal.invalid(
              "code-missing",
              "code",
              "请在 code 中给出实时码的文字，如 {\"code\":\"YGJ1:…\"}",
              "Give the text of the live code in code, such as {\"code\":\"YGJ1:…\"}"));
    }
    String text = scanned.code().strip();
    KeyList list = inForce.get();
    if (LINK.matcher(text).lookingAt()) {
      PlateAnswer answer = PlateLinks.verify(text, list, clock);
      scans.verified(text, answer);
      return PlateFacts.of(answer);
    }
    Answer answer = LiveCodes.verify(text, list, clock);
    scans.verified(answer);
    return AnswerFacts.of(answer);
  }
}
