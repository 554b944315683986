package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer about a plate as named facts in both languages, for JSON. */
public final class PlateFacts {
  private PlateFacts() {}

  public static Map<String, Object> of(PlateAnswer answer) {
    return switch (answer) {
      case PlateAnswer.Proven proven -> proven(proven);
      case PlateAnswer.Refused refused -> refused(refused);
    };
  }

  private static Map<String, Object> proven(PlateAnswer.Proven proven) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("valid", true);
    facts.put("kind", "PLATE");
    facts.put("reason", null);
    facts.put("plate", plate(proven.terms()));
    facts.put("signer", signer(proven));
    facts.put("verifiedAt", proven.at().toString());
    facts.put("keyListAgeSeconds", proven.listAge().toSeconds());
    facts.put("proven", words(proven.proven()));
    facts.put("notProven", words(proven.notProven()));
    return facts;
  }

  private static Map<String, Object> refused(PlateAnswer.Refused refused) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("valid", false);
    facts.put("kind", "PLATE");
    facts.put("reason", refused.reason().name());
    facts.put("message", words(refused.reason().words()));
    facts.put("detail", refused.detail());
    facts.put("said", refused.said().map(PlateFacts::plate).orElse(null));
    return facts;
  }

  /** Positions stay decimal text, as everything that is measured. */
  private static Map<String, Object> plate(PlateTerms terms) {
    Geohash.Cell place = Geohash.cell(terms.geohash());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("serial", terms.serial());
    facts.put("codeId", terms.codeId());
    facts.put("enterpriseId", terms.enterpriseId());
    facts.put("geohash", terms.geohash().toLowerCase(Locale.ROOT));
    facts.put("lon", String.format(Locale.ROOT, "%.5f", place.lon()));
    facts.put("lat", String.format(Locale.ROOT, "%.5f", place.lat()));
    return facts;
  }

  private static Map<String, Object> signer(PlateAnswer.Proven proven) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("keyId", proven.signer().id().toString());
    facts.put("algorithm", proven.signer().key().algorithm().name());
    facts.put("issuerName", words(proven.issuerName()));
    return facts;
  }

  private static List<Map<String, String>> words(List<Words> all) {
    return all.stream().map(PlateFacts::words).toList();
  }

  private static Map<String, String> words(Words words) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("zh", words.zh());
    both.put("en", words.en());
    return both;
  }
}
