package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.parts.Reassembly;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parts of a split message say together, and what they said before the newest came: only
 * the difference is news.
 */
public record Telling(String mn, List<List<Piece>> before, List<List<Piece>> now) {

  /** Parts that stand together, each group speaking of one time. */
  static List<List<Piece>> together(List<Piece> parts) {
    Map<Frame, Piece> pieces = new IdentityHashMap<>();
    parts.forEach(piece -> pieces.put(piece.frame(), piece));
    return Reassembly.byTime(parts.stream().map(Piece::frame).toList()).stream()
        .map(group -> group.stream().map(pieces::get).toList())
        .toList();
  }

  /**
   * The same while parts are missing: a part without DataTime speaks only once the part before it
   * is there, for the missing one may bring another time.
   */
  static List<List<Piece>> soFar(List<Piece> parts) {
    List<Piece> sure = new ArrayList<>();
    for (Piece part : parts) {
      boolean follows =
          !sure.isEmpty() && number(sure.getLast()) == number(part) - 1
              || part.frame().dataTime().isPresent();
      if (follows) {
        sure.add(part);
      }
    }
    return sure.isEmpty() ? List.of() : together(sure);
  }

  private static int number(Piece part) {
    return part.frame().pno().getAsInt();
  }
}
