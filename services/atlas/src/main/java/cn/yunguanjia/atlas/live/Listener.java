package cn.yunguanjia.atlas.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the live line, on a virtual thread of its own: a reader with a slow network waits
 * for itself and for nobody else.
 */
class Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int AT_ONCE = 200;
  private static final int BEAT_SECONDS = 15;
  private final FeedView feed;
  private final Consumer<Listener> farewell;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private long position;
  private volatile boolean gone;

  Listener(FeedView feed, long position, Consumer<Listener> farewell) {
    this.feed = feed;
    this.position = position;
    this.farewell = farewell;
  }

  SseEmitter start() {
    emitter.onCompletion(this::leave);
    emitter.onTimeout(this::leave);
    emitter.onError(_ -> leave());
    Thread.ofVirtual().name("live-reader").start(this::run);
    return emitter;
  }

  /** There is something new; many rings before the reader looks are one. */
  void ring() {
    bell.offer(true);
  }

  /** Ends the line in order; the reader comes back, to whoever answers then. */
  void end() {
    emitter.complete();
  }

  private void leave() {
    gone = true;
    farewell.accept(this);
    ring();
  }

  private void run() {
    try {
      beat();
      while (!gone) {
        readOn();
        if (bell.poll(BEAT_SECONDS, TimeUnit.SECONDS) == null) {
          beat();
        }
      }
    } catch (IOException | IllegalStateException hungUp) {
      leave();
    } catch (RuntimeException failed) {
      // the reader comes back by itself and resumes where it was
      LOG.warn("A live line ends: {}", failed.toString());
      emitter.completeWithError(failed);
      leave();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private void readOn() throws IOException {
    List<Document> next;
    do {
      next = feed.after(position, AT_ONCE);
      for (Document each : next) {
        Item item = Item.of(each);
        emitter.send(
            SseEmitter.event().id(Long.toString(item.id())).data(item, MediaType.APPLICATION_JSON));
        position = item.id();
      }
    } while (next.size() == AT_ONCE && !gone);
  }

  /**
   * Keeps the line open and finds out who is gone: a comment for the network, and an event that a
   * page can hear, because a browser keeps comments to itself.
   */
  private void beat() throws IOException {
    emitter.send(SseEmitter.event().comment("alive").name("beat").data("{}"));
  }
}
