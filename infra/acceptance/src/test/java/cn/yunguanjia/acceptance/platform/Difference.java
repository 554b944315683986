package cn.yunguanjia.acceptance.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two sets of answers differ, short enough to be read. */
public final class Difference {
  private static final int MOST = 12;

  private Difference() {}

  public static List<String> between(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    List<String> found = new ArrayList<>();
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      compare(path, before.get(path), after.get(path), found);
    }
    return found.stream().limit(MOST).toList();
  }

  private static void compare(String at, JsonNode before, JsonNode after, List<String> found) {
    if (before == null || after == null) {
      found.add("%s: %s → %s".formatted(at, before, after));
    } else if (before.isObject() && after.isObject()) {
      var names = new TreeSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      names.forEach(name -> compare(at + " " + name, before.get(name), after.get(name), found));
    } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(at + "[" + i + "]", before.get(i), after.get(i), found);
      }
    } else if (!before.equals(after)) {
      found.add("%s: %s → %s".formatted(at, before, after));
    }
  }
}
