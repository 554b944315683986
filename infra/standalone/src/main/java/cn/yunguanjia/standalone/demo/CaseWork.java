package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Works on the cases that opened by themselves, as of the times at which firms and officers would
 * have done so: the firm answers, somebody else verifies and writes off.
 */
final class CaseWork {
  private static final Bilingual PART = Bilingual.of("办理历史案件", "Cases of the past");
  private static final Bilingual READ = Bilingual.of("读取并判定数据帧", "Frames read and judged");
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final List<String> STATES =
      List.of("REPORTED", "ASSIGNED", "ANSWERED", "VERIFIED", "WRITTEN_OFF");

  private final City city;
  private final Gateway gateway;
  private final LocalDate anchor;
  private final Clock clock;
  private final Progress progress;
  private final LongSupplier acknowledged;
  private final List<String> notes = new CopyOnWriteArrayList<>();

  CaseWork(
      City city,
      Gateway gateway,
      LocalDate anchor,
      Clock clock,
      Progress progress,
      LongSupplier acknowledged) {
    this.city = city;
    this.gateway = gateway;
    this.anchor = anchor;
    this.clock = clock;
    this.progress = progress;
    this.acknowledged = acknowledged;
  }

  /**
   * Waits for the cases of these episodes, one a day of each, and brings each as far as its story
   * says as soon as it is there.
   *
   * @return what did not go as the stories say
   */
  List<String> handle(List<Episode> episodes) {
    int expected = episodes.stream().mapToInt(this::days).sum();
    Set<String> handled = new HashSet<>();
    awaitReadings();
    Instant lastNews = clock.instant();
    while (handled.size() < expected && lastNews.plus(PATIENCE).isAfter(clock.instant())) {
      List<Runnable> work = new ArrayList<>();
      for (CaseFile file : all()) {
        episodes.stream()
            .filter(episode -> matches(file, episode) && handled.add(file.issueId()))
            .findFirst()
            .ifPresent(episode -> work.add(() -> bringOn(episode, file)));
      }
      if (work.isEmpty()) {
        Pause.of(Duration.ofMillis(300));
      } else {
        Together.run(work, 4, done -> {});
        lastNews = clock.instant();
      }
      progress.at(PART, handled.size(), expected);
    }
    if (handled.size() < expected) {
      notes.add("%d cases opened by themselves of %d".formatted(handled.size(), expected));
    }
    return List.copyOf(notes);
  }

  /** Cases open when the frames were not only acknowledged but read and judged. */
  private void awaitReadings() {
    boolean behind = true;
    while (behind) {
      Gateway.Answer answer = gateway.get("/api/monitoring/operations/processors");
      if (!answer.done()) {
        throw Gateway.refused("GET /api/monitoring/operations/processors", answer);
      }
      behind = false;
      for (var each : answer.body().get("items")) {
        if (each.get("name").asString().equals("readings") && !each.get("caughtUp").asBoolean()) {
          behind = true;
          long all = acknowledged.getAsLong();
          progress.at(READ, Math.min(each.get("position").asLong(), all), all);
        }
      }
      if (behind) {
        Pause.of(Duration.ofMillis(200));
      }
    }
  }

  /** All findings of one factor on one day are one case. */
  private int days(Episode episode) {
    return daily(episode) ? episode.length() : 1;
  }

  private boolean daily(Episode episode) {
    Enterprise firm = city.enterprise(episode.uscc()).orElseThrow();
    return city.limitsOf(firm.outlet(episode.outlet())).period().equals("DAY");
  }

  /** A case opens when the period is over whose mean broke the limit. */
  private boolean matches(CaseFile file, Episode episode) {
    Instant begin = episode.begin(anchor).atZone(CityTime.ZONE).toInstant();
    Instant end =
        episode.end(anchor, daily(episode)).plusMinutes(5).atZone(CityTime.ZONE).toInstant();
    return file.isAbout(episode) && file.openedAt().isAfter(begin) && file.openedAt().isBefore(end);
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
        case "REPORTED" -> act(Caller.LOADER, file, "assign", dated("area", file.area(), file, 1));
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
