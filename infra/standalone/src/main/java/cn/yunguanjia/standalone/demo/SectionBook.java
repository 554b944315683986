package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of water sections as they are written down in resources/demo/water.json. */
record SectionBook(List<Version> lists) {
  record Section(String id, boolean lake, boolean drinkingSource, Map<String, Object> fields) {}

  /**
   * @param effectiveFrom first day it holds
   */
  record Version(
      String version, LocalDate effectiveFrom, Bilingual basis, List<Section> sections) {}

  static SectionBook load() {
    try (InputStream in = SectionBook.class.getResourceAsStream("/demo/water.json")) {
      JsonNode book = JsonMapper.shared().readTree(in);
      List<Version> versions = new ArrayList<>();
      for (JsonNode list : book.get("lists")) {
        versions.add(version(list, book.get("sections")));
      }
      return new SectionBook(versions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that held on a day; the first one before it. */
  Version on(LocalDate day) {
    return lists.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(lists.getFirst());
  }

  private static Version version(JsonNode list, JsonNode sections) {
    String name = list.get("version").asString();
    List<Section> known = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode section : sections) {
      if (section.path("since").asString(name).compareTo(name) <= 0) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("drinkingSource", false);
        fields.put("seaOutlet", false);
        section
            .properties()
            .forEach(
                f ->
                    fields.put(
                        f.getKey(), JsonMapper.shared().treeToValue(f.getValue(), Object.class)));
        fields.remove("since");
        ids.add(section.get("id").asString());
        known.add(
            new Section(
                section.get("id").asString(),
                section.get("body").asString().equals("LAKE"),
                section.path("drinkingSource").asBoolean(false),
                fields));
      }
    }
    known.forEach(
        s -> {
          if (!ids.contains(s.fields().get("upstream"))) {
            s.fields().remove("upstream");
          }
        });
    return new Version(
        name,
        LocalDate.parse(list.get("effectiveFrom").asString()),
        JsonMapper.shared().treeToValue(list.get("basis"), Bilingual.class),
        known);
  }
}
