package cn.yunguanjia.atlas.live;

import cn.yunguanjia.language.Region;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
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
  private final FeedView feed;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  private static final class Listener {
    private final SseEmitter emitter = new SseEmitter(0L);
    private long position;

    private Listener(long position) {
      this.position = position;
    }
  }

  Live(FeedView feed) {
    this.feed = feed;
  }

  @GetMapping("/api/public/feed")
  @Operation(summary = "What happened, newest first")
  Map<String, List<Item>> feed(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String area) {
    List<String> areas =
        area == null
            ? List.of()
            : Stream.concat(Stream.of(Region.JIAXING), Region.COUNTIES.stream())
                .map(Region::code)
                .filter(code -> Region.covers(area, code))
                .toList();
    return Map.of(
        "items", feed.newest(areas, Math.clamp(limit, 1, MOST)).stream().map(Item::of).toList());
  }

  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "What happens, as server-sent events; Last-Event-ID resumes")
  SseEmitter live(@RequestHeader(name = "Last-Event-ID", required = false) Long last) {
    Listener listener = new Listener(last == null ? feed.head() : last);
    listener.emitter.onCompletion(() -> listeners.remove(listener));
    listener.emitter.onTimeout(() -> listeners.remove(listener));
    listener.emitter.onError(gone -> listeners.remove(listener));
    beat(listener);
    listeners.add(listener);
    return listener.emitter;
  }

  @Scheduled(fixedDelay = 300)
  void tell() {
    for (Listener listener : listeners) {
      for (Document each : feed.after(listener.position, MOST)) {
        Item item = Item.of(each);
        send(
            listener,
            SseEmitter.event().id(Long.toString(item.id())).data(item, MediaType.APPLICATION_JSON));
        listener.position = item.id();
      }
    }
  }

  /** Keeps the line open, and finds out who is gone. */
  @Scheduled(fixedDelay = 15_000)
  void beat() {
    listeners.forEach(this::beat);
  }

  private void beat(Listener listener) {
    send(listener, SseEmitter.event().comment("alive"));
  }

  private void send(Listener listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.emitter.send(event);
    } catch (IOException | IllegalStateException gone) {
      listeners.remove(listener);
    }
  }
}
