package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.view.CodeView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/** A flag as officers read it. */
final class ScanFlagJson {
  private ScanFlagJson() {}

  /**
   * @param firm null where it is about no single code
   * @param acts whether the reader may say what it was
   */
  static Map<String, Object> of(ScanBook.Flag flag, Document firm, boolean acts) {
    var flagged = flag.flagged();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("flagId", flagged.flagId());
    json.put("rule", flagged.rule());
    json.put("codeId", flagged.codeId());
    json.put("uscc", flagged.uscc());
    json.put("name", firm == null ? null : CodeView.name(firm));
    json.put("area", flagged.area());
    json.put("day", flagged.day());
    json.put("hour", flagged.hour());
    json.put("scans", flagged.scans());
    json.put("threshold", flagged.threshold());
    json.put("usual", flagged.usual() == null ? null : flagged.usual().toPlainString());
    json.put("ruleSet", flagged.ruleSet());
    json.put("reason", flagged.reason());
    json.put("at", flagged.at());
    json.put("mayAcknowledge", acts && flag.acknowledged().isEmpty());
    json.put(
        "acknowledged",
        flag.acknowledged()
            .map(a -> Map.of("word", a.word(), "by", a.by(), "at", a.at()))
            .orElse(null));
    return json;
  }
}
