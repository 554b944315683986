package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.command.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a message's data area, as they stand on the wire. */
final class Fields {
  private Fields() {}

  static Map<String, String> of(Message message) {
    String segment = message.frame().segment();
    String area = segment.substring(segment.indexOf("CP=&&") + 5, segment.length() - 2);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : area.split("[;,]")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return fields;
  }
}
