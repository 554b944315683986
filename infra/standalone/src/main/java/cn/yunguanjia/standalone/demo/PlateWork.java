package cn.yunguanjia.standalone.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Hangs, withdraws and reissues some door plates, so that somebody who scans meets every kind. The
 * plates at the gates came by themselves.
 */
final class PlateWork {
  private static final int TRIES = 40;
  private final Gateway gateway;
  private final LocalDate today;
  private final List<String> notes = new ArrayList<>();

  PlateWork(Gateway gateway, LocalDate today) {
    this.gateway = gateway;
    this.today = today;
  }

  /**
   * @return what did not go as the stories say
   */
  List<String> bring() {
    PlateStories.load().stories().forEach(this::tell);
    return List.copyOf(notes);
  }

  private void tell(PlateStories.Story story) {
    JsonNode found = get("/api/credit/plates?q=" + story.uscc()).path("items").path(0);
    String plates = "/api/credit/codes/" + found.path("codeId").asString("") + "/plates";
    JsonNode there = get(plates).path("items");
    if (story.act().equals("HANG")) {
      if (find(there, story.place(), null) == null) {
        post(plates, body(story, "place", story.place()), story);
      }
      return;
    }
    // told before: an interrupted loading goes on
    if (find(there, story.place(), "WITHDRAWN") != null) {
      return;
    }
    JsonNode plate = find(there, story.place(), "HANGING");
    for (int tries = 0; plate == null && tries < TRIES; tries++) {
      Pause.of(Duration.ofMillis(150));
      plate = find(get(plates).path("items"), story.place(), "HANGING");
    }
    if (plate == null) {
      notes.add("no plate hangs at " + story.place() + " of " + story.uscc());
      return;
    }
    String path = "/api/credit/plates/" + plate.get("serial").asString();
    post(
        path + (story.act().equals("REISSUE") ? "/reissue" : "/withdraw"),
        body(story, "reason", story.reason()),
        story);
  }

  /**
   * @param state null for any
   */
  private static JsonNode find(JsonNode plates, String place, String state) {
    for (JsonNode plate : plates) {
      boolean fits = state == null || plate.get("state").asString().equals(state);
      if (fits && plate.get("place").asString().equals(place)) {
        return plate;
      }
    }
    return null;
  }

  private Map<String, Object> body(PlateStories.Story story, String name, String value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(name, value);
    body.put("note", story.note());
    body.put("lon", story.lon());
    body.put("lat", story.lat());
    body.put("at", story.at(today));
    return body;
  }

  private JsonNode get(String path) {
    Gateway.Answer answer = gateway.get(Caller.VERIFIER, path);
    if (!answer.done()) {
      throw Gateway.refused("GET " + path, answer);
    }
    return answer.body();
  }

  private void post(String path, Map<String, ?> body, PlateStories.Story story) {
    Gateway.Answer answer = gateway.post(Caller.VERIFIER, path, body);
    if (!answer.done() && !answer.known()) {
      notes.add(Gateway.refused(story.act() + " " + story.place(), answer).getMessage());
    }
  }
}
