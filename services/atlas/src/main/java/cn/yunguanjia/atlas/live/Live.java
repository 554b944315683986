package cn.yunguanjia.atlas.live;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.problem.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What just happened: as a list, and as server-sent events that a reader can resume. */
@RestController
@Tag(name = "atlas: live")
class Live {
  private static final int MOST = 200;
  private static final List<String> TYPES =
      List.of(
          "code",
          "keys",
          "case",
          "exceedance",
          "alert",
          "silence",
          "index",
          "permit",
          "air",
          "water");
  private final FeedView feed;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private long told;

  Live(FeedView feed) {
    this.feed = feed;
  }

  /**
   * @param type only these, such as code,case,exceedance: an index moves so often that it would
   *     leave no room for what people did
   */
  @GetMapping("/api/public/feed")
  @Operation(summary = "What happened, newest first")
  Map<String, List<Item>> feed(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String area,
      @RequestParam(defaultValue = "") List<String> type) {
    for (String each : type) {
      if (!TYPES.contains(each)) {
        throw new RefusedException(
            Refusal.invalid(
                "type-unknown",
                "type",
                "没有类型 " + each + "，可用：" + String.join("、", TYPES),
                "There is no type " + each + "; there are " + String.join(", ", TYPES)));
      }
    }
    List<String> areas =
        area == null
            ? List.of()
            : Stream.concat(Stream.of(Region.JIAXING), Region.COUNTIES.stream())
                .map(Region::code)
                .filter(code -> Region.covers(area, code))
                .toList();
    return Map.of(
        "items",
        feed.newest(areas, type, Math.clamp(limit, 1, MOST)).stream().map(Item::of).toList());
  }

  /**
   * @param header the browser's own way to resume
   * @param parameter the same for a reader that opens a new line and can set no header
   */
  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "What happens, as server-sent events; Last-Event-ID resumes")
  SseEmitter live(
      @RequestHeader(name = "Last-Event-ID", required = false) Long header,
      @RequestParam(name = "lastEventId", required = false) Long parameter) {
    Long last = header == null ? parameter : header;
    Listener listener = new Listener(feed, last == null ? feed.head() : last, listeners::remove);
    listeners.add(listener);
    return listener.start();
  }

  /** A line never ends by itself, and a stop would wait for it as for any answer. */
  @EventListener(ContextClosedEvent.class)
  void end() {
    listeners.forEach(Listener::end);
  }

  /** One look at the log for all readers; each then reads on by itself. */
  @Scheduled(fixedDelay = 200)
  void tell() {
    if (listeners.isEmpty()) {
      return;
    }
    long head = feed.head();
    if (head != told) {
      told = head;
      listeners.forEach(Listener::ring);
    }
  }
}
