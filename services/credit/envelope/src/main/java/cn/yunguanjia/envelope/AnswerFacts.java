package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.PublishedKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as named facts in both languages, for JSON. */
public final class AnswerFacts {
  private AnswerFacts() {}

  public static Map<String, Object> of(Answer answer) {
    return switch (answer) {
      case Answer.Proven proven -> proven(proven);
      case Answer.Refused refused -> refused(refused);
    };
  }

  private static Map<String, Object> proven(Answer.Proven proven) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("valid", true);
    facts.put("reason", null);
    facts.put("code", code(proven.code()));
    facts.put("until", proven.until().toString());
    facts.put("signer", signer(proven.signer(), proven.issuerName()));
    facts.put("verifiedAt", proven.at().toString());
    facts.put("keyListAgeSeconds", proven.listAge().toSeconds());
    facts.put("proven", words(proven.proven()));
    facts.put("notProven", words(proven.notProven()));
    return facts;
  }

  private static Map<String, Object> refused(Answer.Refused refused) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("valid", false);
    facts.put("reason", refused.reason().name());
    facts.put("message", words(refused.reason().words()));
    facts.put("detail", refused.detail());
    facts.put("said", refused.said().map(AnswerFacts::code).orElse(null));
    return facts;
  }

  public static Map<String, Object> code(LiveCode code) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("issuer", code.issuer());
    facts.put("codeId", code.codeId());
    facts.put("kind", code.kind().name());
    facts.put("enterpriseId", code.enterpriseId());
    facts.put("enterpriseName", code.enterpriseName());
    facts.put("area", String.valueOf(code.area()));
    facts.put("status", code.status().name());
    facts.put("since", code.since().map(Instant::toString).orElse(null));
    facts.put("scoreBand", code.band().map(b -> List.of(b.from(), b.to())).orElse(null));
    facts.put("asOf", code.asOf().toString());
    facts.put("expiry", code.expiry().toString());
    facts.put("ruleSet", code.ruleSet());
    return facts;
  }

  private static Map<String, Object> signer(PublishedKey key, Words issuerName) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("keyId", key.id().toString());
    facts.put("algorithm", key.key().algorithm().name());
    facts.put("issuerName", words(issuerName));
    return facts;
  }

  private static List<Map<String, String>> words(List<Words> all) {
    return all.stream().map(AnswerFacts::words).toList();
  }

  private static Map<String, String> words(Words words) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("zh", words.zh());
    both.put("en", words.en());
    return both;
  }
}
