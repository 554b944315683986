package cn.yunguanjia.standalone.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** A case as the list of cases shows it. */
record CaseFile(
    String issueId,
    String state,
    String area,
    String uscc,
    String outlet,
    String factor,
    Instant openedAt) {

  static CaseFile of(JsonNode item) {
    return new CaseFile(
        text(item, "issueId"),
        text(item, "state"),
        text(item, "area"),
        text(item, "uscc"),
        text(item, "outlet"),
        text(item, "factor"),
        OffsetDateTime.parse(text(item, "openedAt")).toInstant());
  }

  boolean isAbout(Episode episode) {
    return episode.uscc().equals(uscc)
        && outlet != null
        && outlet.endsWith(episode.outlet())
        && episode.factor().equals(factor);
  }

  private static String text(JsonNode item, String name) {
    JsonNode value = item.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}
