package cn.yunguanjia.monitoring.wall;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the wall, on a virtual thread of its own. Of an outlet that changes faster than the
 * reader reads, only the newest row waits.
 */
class Onlooker {
  private static final int BEAT_SECONDS = 15;
  private final Predicate<Row> sees;
  private final Consumer<Onlooker> farewell;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private final Map<String, Row> waiting = new LinkedHashMap<>();
  private volatile boolean gone;

  Onlooker(Predicate<Row> sees, Consumer<Onlooker> farewell) {
    this.sees = sees;
    this.farewell = farewell;
  }

  SseEmitter start() {
    emitter.onCompletion(this::leave);
    emitter.onTimeout(this::leave);
    emitter.onError(_ -> leave());
    Thread.ofVirtual().name("wall-reader").start(this::run);
    return emitter;
  }

  void tell(List<Row> changed) {
    synchronized (waiting) {
      changed.stream().filter(sees).forEach(row -> waiting.put(row.outlet(), row));
    }
    bell.offer(true);
  }

  /** Ends the line in order; the reader comes back, to whoever answers then. */
  void end() {
    emitter.complete();
  }

  private void leave() {
    gone = true;
    farewell.accept(this);
    bell.offer(true);
  }

  private void run() {
    try {
      beat();
      while (!gone) {
        if (bell.poll(BEAT_SECONDS, TimeUnit.SECONDS) == null) {
          beat();
        }
        List<Row> news = take();
        if (!news.isEmpty()) {
          emitter.send(SseEmitter.event().name("rows").data(news, MediaType.APPLICATION_JSON));
        }
      }
    } catch (IOException | IllegalStateException hungUp) {
      leave();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private List<Row> take() {
    synchronized (waiting) {
      List<Row> news = List.copyOf(waiting.values());
      waiting.clear();
      return news;
    }
  }

  private void beat() throws IOException {
    emitter.send(SseEmitter.event().comment("alive").name("beat").data("{}"));
  }
}
