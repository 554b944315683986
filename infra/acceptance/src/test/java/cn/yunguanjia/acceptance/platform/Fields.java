package cn.yunguanjia.acceptance.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects in the order in which they are written down. */
public final class Fields {
  private Fields() {}

  /** Like Map.of, in order and with nulls. */
  public static Map<String, Object> of(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  public static Map<String, Object> name(String zh, String en) {
    return of("zh", zh, "en", en);
  }
}
