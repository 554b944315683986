package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live wall: all outlets the caller may see, worst first. */
@RestController
@Tag(name = "monitoring: wall")
class WallPages {
  private static final int MOST = 200;
  private final Picture picture;
  private final Trends trends;
  private final Onlookers onlookers;

  /**
   * @param trend null on the live line, which tells what changed and not what was
   */
  record Shown(Row row, Trends.Trend trend) {}

  /**
   * @param counts outlets by state, of all that match but for the state asked for
   * @param over of these, outlets with a finding of the last 24 hours
   */
  record Page(
      Instant asOf,
      int total,
      int over,
      Map<OutletState, Integer> counts,
      List<Shown> items,
      String next) {}

  private record Placed(String place, Row row) {}

  WallPages(Picture picture, Trends trends, Onlookers onlookers) {
    this.picture = picture;
    this.trends = trends;
    this.onlookers = onlookers;
  }

  @GetMapping("/api/monitoring/wall")
  @Operation(summary = "Every outlet the caller may see, worst first: state, values, last 24 hours")
  Page wall(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String sector,
      @RequestParam(required = false) String medium,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "60") int limit,
      Caller caller) {
    Wanted wanted = Wanted.of(area, sector, medium, state, q);
    String after = Order.after(cursor);
    int size = Math.clamp(limit, 1, MOST);
    Picture.Drawn drawn = picture.now();
    List<Row> seen =
        drawn.rows().stream()
            .filter(row -> caller.actsFor(row.area()) || caller.holds(row.uscc()))
            .filter(wanted::looksAt)
            .toList();
    List<Row> taken = seen.stream().filter(wanted::takes).toList();
    List<Row> page =
        taken.stream()
            .map(row -> new Placed(Order.place(row), row))
            .filter(placed -> placed.place().compareTo(after) > 0)
            .sorted(Comparator.comparing(Placed::place))
            .limit(size + 1L)
            .map(Placed::row)
            .toList();
    List<Row> shown = page.subList(0, Math.min(size, page.size()));
    Map<String, Trends.Trend> drawnTrends = trends.of(shown, drawn.at());
    return new Page(
        drawn.at(),
        taken.size(),
        (int) seen.stream().filter(row -> row.over() > 0).count(),
        counts(seen),
        shown.stream().map(row -> new Shown(row, drawnTrends.get(row.outlet()))).toList(),
        page.size() > size ? Order.cursor(shown.getLast()) : null);
  }

  @GetMapping(path = "/api/monitoring/wall/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Rows of the wall that changed, as server-sent events")
  SseEmitter live(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String outlet,
      Caller caller) {
    Wanted wanted = Wanted.of(area, null, null, null, null);
    return onlookers.admit(
        row ->
            (caller.actsFor(row.area()) || caller.holds(row.uscc()))
                && wanted.looksAt(row)
                && (outlet == null || outlet.equals(row.outlet())));
  }

  private static Map<OutletState, Integer> counts(List<Row> rows) {
    Map<OutletState, Integer> counts = new EnumMap<>(OutletState.class);
    rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
    return counts;
  }
}
