package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.command.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a message's data area, as they stand on the wire; a secret belongs in no log. */
final class Fields {
  private static final String SECRET = "NewPW";

  private Fields() {}

  static Map<String, String> of(Message message) {
    String segment = message.frame().segment();
    String area = segment.substring(segment.indexOf("CP=&&") + 5, segment.length() - 2);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : area.split("[;,]")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = pair.substring(0, equals);
        fields.put(name, name.equals(SECRET) ? "***" : pair.substring(equals + 1));
      }
    }
    return fields;
  }
}
