package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the vectors are put, most of them verified a minute after the code was signed. */
final class Shelf {
  static final Instant AT = City.NOW.plusSeconds(60);
  private final List<Vector> vectors = new ArrayList<>();

  void good(String name, String zh, String en, String text) {
    put(name, zh, en, Lists.MAIN, AT, text, null);
  }

  void bad(String name, String zh, String en, String text, Reason reason) {
    put(name, zh, en, Lists.MAIN, AT, text, reason);
  }

  void put(String name, String zh, String en, String list, Instant at, String text, Reason reason) {
    vectors.add(new Vector(name, new Words(zh, en), list, at, text, reason));
  }

  List<Vector> vectors() {
    return List.copyOf(vectors);
  }
}
