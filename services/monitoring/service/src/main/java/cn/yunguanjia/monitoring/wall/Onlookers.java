package cn.yunguanjia.monitoring.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who looks at the wall right now. Nobody looking, nothing is drawn. */
@Component
class Onlookers {
  private final Picture picture;
  private final Set<Onlooker> here = ConcurrentHashMap.newKeySet();
  private Map<String, Row> shown = Map.of();

  Onlookers(Picture picture) {
    this.picture = picture;
  }

  SseEmitter admit(Predicate<Row> sees) {
    Onlooker onlooker = new Onlooker(sees, here::remove);
    here.add(onlooker);
    return onlooker.start();
  }

  /** A line never ends by itself, and a stop would wait for it as for any answer. */
  @EventListener(ContextClosedEvent.class)
  void end() {
    here.forEach(Onlooker::end);
  }

  @Scheduled(fixedDelay = 2000)
  void tell() {
    if (here.isEmpty()) {
      shown = Map.of();
      return;
    }
    Map<String, Row> before = shown;
    Map<String, Row> after = new HashMap<>();
    picture.now().rows().forEach(row -> after.put(row.outlet(), row));
    shown = after;
    // whoever came meanwhile has just read the list
    if (!before.isEmpty()) {
      List<Row> changed =
          after.values().stream().filter(row -> !row.equals(before.get(row.outlet()))).toList();
      here.forEach(onlooker -> onlooker.tell(changed));
    }
  }
}
