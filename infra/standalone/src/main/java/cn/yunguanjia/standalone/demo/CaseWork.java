package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Works on the cases that opened by themselves, as of the times at which firms and officers would
 * have done so: the firm answers, somebody else verifies and writes off.
 */
final class CaseWork {
  private static final Bilingual PART = Bilingual.of("办理历史案件", "Cases of the past");
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final List<String> STATES =
      List.of("REPORTED", "ASSIGNED", "ANSWERED", "VERIFIED", "WRITTEN_OFF");

  private final City city;
  private final Gateway gateway;
  private final LocalDate anchor;
  private final Clock clock;
  private final Progress progress;
  private final List<String> notes = new CopyOnWriteArrayList<>();

  CaseWork(City city, Gateway gateway, LocalDate anchor, Clock clock, Progress progress) {
    this.city = city;
    this.gateway = gateway;
    this.anchor = anchor;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Waits for the cases of these episodes and brings each as far as its story says.
   *
   * @return what did not go as the stories say
   */
  List<String> handle(List<Episode> episodes) {
    Map<Episode, CaseFile> cases = waitForCases(episodes);
    List<Runnable> work = new ArrayList<>();
    cases.forEach((episode, file) -> work.add(() -> bringOn(episode, file)));
    Together.run(work, 4, done -> progress.at(PART, done, work.size()));
    episodes.stream()
        .filter(e -> !cases.containsKey(e))
        .forEach(e -> notes.add("no case opened by itself for " + e));
    return List.copyOf(notes);
  }

  private Map<Episode, CaseFile> waitForCases(List<Episode> episodes) {
    Instant lastNews = clock.instant();
    int before = -1;
    while (true) {
      Map<Episode, CaseFile> found = find(episodes);
      if (found.size() == episodes.size()) {
        return found;
      }
      if (found.size() > before) {
        before = found.size();
        lastNews = clock.instant();
      } else if (lastNews.plus(PATIENCE).isBefore(clock.instant())) {
        return found;
      }
      progress.at(Bilingual.of("等待案件生成", "Cases opening by themselves"), before, episodes.size());
      Pause.of(Duration.ofMillis(400));
    }
  }

  private Map<Episode, CaseFile> find(List<Episode> episodes) {
    List<CaseFile> files = all();
    Map<Episode, CaseFile> found = new LinkedHashMap<>();
    for (Episode episode : episodes) {
      match(files, episode).ifPresent(file -> found.put(episode, file));
    }
    return found;
  }

  private Optional<CaseFile> match(List<CaseFile> files, Episode episode) {
    Instant begin = episode.begin(anchor).atZone(CityTime.ZONE).toInstant();
    Instant end = begin.plus(Duration.ofDays(episode.length() + 4L));
    return files.stream()
        .filter(file -> file.isAbout(episode))
        .filter(file -> !file.openedAt().isBefore(begin) && file.openedAt().isBefore(end))
        .findFirst();
  }

  private List<CaseFile> all() {
    List<CaseFile> files = new ArrayList<>();
    String cursor = "";
    do {
      Gateway.Answer page = gateway.get("/api/cases?limit=200" + cursor);
      if (!page.done()) {
        throw Gateway.refused("GET /api/cases", page);
      }
      page.body().get("items").forEach(item -> files.add(CaseFile.of(item)));
      var next = page.body().get("next");
      cursor = next == null || next.isNull() ? null : "&cursor=" + next.asString();
    } while (cursor != null);
    return files;
  }

  private void bringOn(Episode episode, CaseFile file) {
    if (episode.end().equals("OPEN")) {
      return;
    }
    Cause cause = city.causes().get(episode.cause());
    boolean returned = episode.end().equals("RETURNED");
    int target = STATES.indexOf(returned ? "ANSWERED" : episode.end());
    for (int state = STATES.indexOf(file.state()); state < target; state++) {
      switch (STATES.get(state)) {
        case "REPORTED" -> act(Caller.LOADER, file, "assign", Map.of("area", file.area()));
        case "ASSIGNED" ->
            act(
                Caller.LOADER,
                file,
                "answer",
                dated("text", cause.cause().zh() + "。" + cause.repair(), file, 26));
        case "ANSWERED" ->
            act(
                Caller.VERIFIER,
                file,
                "verify",
                dated("note", "现场核查：设施运行正常，复测达标。（演示）", file, 26 + 44));
        case "VERIFIED" ->
            act(
                Caller.VERIFIER,
                file,
                "write-off",
                dated("note", "连续监测稳定达标，同意销号。（演示）", file, 26 + 44 + 68));
        default -> throw new IllegalStateException("No act leads on from " + file.state());
      }
    }
    if (returned) {
      act(Caller.VERIFIER, file, "return", Map.of("note", "未附复测数据和照片，请补充后重新提交。（演示）"));
    }
  }

  private Map<String, Object> dated(String field, String text, CaseFile file, int hoursLater) {
    Instant at = file.openedAt().plus(Duration.ofHours(hoursLater));
    Instant latest = clock.instant().minusSeconds(60);
    return Map.of(field, text, "at", CityTime.local(at.isAfter(latest) ? latest : at).toString());
  }

  private void act(Caller caller, CaseFile file, String verb, Map<String, ?> body) {
    Gateway.Answer answer = gateway.post(caller, "/api/cases/" + file.issueId() + "/" + verb, body);
    if (!answer.done() && !answer.known()) {
      notes.add(Gateway.refused(verb + " " + file.issueId(), answer).getMessage());
    }
  }
}
