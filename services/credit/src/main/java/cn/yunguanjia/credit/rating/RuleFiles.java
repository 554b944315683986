package cn.yunguanjia.credit.rating;

import cn.yunguanjia.credit.domain.RuleBook;
import cn.yunguanjia.credit.domain.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rule sets that ship with the platform. */
public final class RuleFiles {
  private static final List<String> NAMES = List.of("credit-2026.json");

  private RuleFiles() {}

  public static RuleBook read() {
    JsonMapper json = JsonMapper.builder().build();
    List<RuleSet> sets = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream file = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
        sets.add(json.readValue(file, RuleSet.class));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return new RuleBook(sets);
  }
}
