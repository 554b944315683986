package cn.yunguanjia.acceptance.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What operators see of the views: how far they are, and that they can be made again. */
public final class Views {
  private static final List<String> CONTEXTS =
      List.of("permits", "monitoring", "cases", "credit", "index", "map");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Account admin;

  public Views(Account admin) {
    this.admin = admin;
  }

  /** Waits until every view and automation is at the end of its log and none moves any more. */
  public void awaitRest() {
    List<String> before = new ArrayList<>();
    Until.answers(
        PATIENCE,
        "every view and automation at rest",
        () -> {
          List<JsonNode> now = all();
          boolean caughtUp = now.stream().allMatch(each -> each.path("caughtUp").asBoolean());
          if (!caughtUp || !before.isEmpty() && !before.getLast().equals(now.toString())) {
            before.clear();
          }
          before.add(now.toString());
          return before;
        },
        same -> same.size() > 8);
  }

  /** Throws every view away and makes it again from the log, while the old one serves. */
  public void rebuildAll() {
    for (String context : CONTEXTS) {
      for (JsonNode each : processors(context)) {
        if (each.path("processor").asString().contains("@")) {
          String name = each.path("name").asString();
          admin.done(
              "/api/%s/operations/read-models/%s/rebuild".formatted(context, name), Map.of());
        }
      }
    }
    Until.answers(
        PATIENCE,
        "the end of all rebuilding",
        this::all,
        all -> all.stream().noneMatch(each -> each.path("rebuilding").asBoolean()));
    awaitRest();
  }

  /** Sequences of events that a view or automation could not handle. */
  public List<String> parked() {
    List<String> parked = new ArrayList<>();
    for (String context : CONTEXTS) {
      for (JsonNode each : processors(context)) {
        if (each.path("parkedSequences").asLong() > 0) {
          String name = each.path("name").asString();
          parked.add(
              context
                  + " "
                  + name
                  + " "
                  + admin.read("/api/%s/operations/processors/%s/parked".formatted(context, name)));
        }
      }
    }
    return parked;
  }

  private List<JsonNode> all() {
    return CONTEXTS.stream().flatMap(context -> processors(context).stream()).toList();
  }

  private List<JsonNode> processors(String context) {
    return admin
        .read("/api/" + context + "/operations/processors")
        .path("items")
        .valueStream()
        .toList();
  }
}
