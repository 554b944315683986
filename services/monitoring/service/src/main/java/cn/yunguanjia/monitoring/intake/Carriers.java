package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.monitoring.parts.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which part of a split message carried which value. */
record Carriers(Map<String, Piece> parts, Piece timed) {

  /**
   * @param parts of one time
   */
  static Carriers of(List<Piece> parts) {
    Map<String, Piece> carriers = new HashMap<>();
    for (Piece part : parts) {
      part.frame().readings().forEach(reading -> carriers.put(name(reading), part));
    }
    return new Carriers(
        carriers,
        parts.stream()
            .filter(part -> part.frame().dataTime().isPresent())
            .findFirst()
            .orElse(parts.getFirst()));
  }

  /** Ids of the frames behind a value. */
  List<Long> of(Reading reading) {
    Piece part = parts.get(name(reading));
    return part.frame().dataTime().isPresent()
        ? List.of(part.id())
        : Stream.of(timed.id(), part.id()).sorted().toList();
  }

  private static String name(Reading reading) {
    return reading.factor() + "-" + reading.field();
  }
}
