package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.plate.ScannedPlate;
import cn.yunguanjia.envelope.plate.Geohash;
import cn.yunguanjia.language.credit.PlateIssued;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the page says of the plate that led to it, in one language. */
final class PlateFacts {
  private PlateFacts() {}

  /** Null where the plate is not one of ours. */
  static Map<String, Object> of(ScannedPlate scanned, String language) {
    Locale locale = Locale.of(language);
    return switch (scanned) {
      case ScannedPlate.Genuine genuine -> facts(genuine.plate().issued(), locale);
      case ScannedPlate.ToPrintAgain again -> facts(again.plate().issued(), locale);
      case ScannedPlate.Withdrawn withdrawn -> {
        Map<String, Object> facts = facts(withdrawn.plate().issued(), locale);
        var why = withdrawn.plate().withdrawn();
        facts.put("withdrawnAt", why.at().toString());
        facts.put("reason", why.reason().words().in(locale));
        facts.put("replaced", why.replacedBy() != null);
        yield facts;
      }
      default -> null;
    };
  }

  private static Map<String, Object> facts(PlateIssued plate, Locale locale) {
    Geohash.Cell cell = Geohash.cell(plate.geohash());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("serial", plate.serial());
    facts.put("hangsAt", plate.hangsAt().in(locale));
    facts.put("issuedAt", plate.at().toString());
    facts.put("lon", String.format(Locale.ROOT, "%.6f", cell.lon()));
    facts.put("lat", String.format(Locale.ROOT, "%.6f", cell.lat()));
    return facts;
  }
}
