package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a message that is too long for one packet into sub-packets. */
final class Splitting {
  /** 950 for CP (table 3), of which CP=&& and && take seven. */
  private static final int LONGEST_AREA = 950 - 7;

  private static final int LONGEST_SEGMENT = 1024;
  private static final int NUMBERS = ";PNUM=9999;PNO=9999".length();
  private static final int MOST = 9999;

  private final FrameBuilder whole;
  private final List<String> items;
  private final List<List<String>> parts = new ArrayList<>();
  private final int longest;

  Splitting(FrameBuilder whole, List<String> items) {
    this.whole = whole;
    this.items = items;
    int header = bytes(whole.segment()) - length(items) + NUMBERS;
    this.longest = Math.min(LONGEST_AREA, LONGEST_SEGMENT - header);
  }

  List<byte[]> packets() {
    if (length(items) <= longest) {
      return List.of(whole.bytes());
    }
    List<String> common = items.stream().filter(Splitting::isOfWhole).toList();
    List<String> part = new ArrayList<>(common);
    for (String item : items.stream().filter(item -> !isOfWhole(item)).toList()) {
      for (String piece : pieces(item, longest - length(common) - 1)) {
        if (part.size() > common.size() && length(part) + 1 + bytes(piece) > longest) {
          parts.add(part);
          part = new ArrayList<>(common);
        }
        part.add(piece);
      }
    }
    parts.add(part);
    if (parts.size() > MOST) {
      throw new IllegalStateException(parts.size() + " parts");
    }
    List<byte[]> packets = new ArrayList<>();
    for (List<String> of : parts) {
      packets.add(whole.sibling(of, packets.size() + 1, parts.size()).bytes());
    }
    return packets;
  }

  /** A field without a factor says something about the whole message. */
  private static boolean isOfWhole(String item) {
    return !item.substring(0, item.indexOf('=')).contains("-");
  }

  /** The item, in pieces between its values when it is longer than a packet may be. */
  private static List<String> pieces(String item, int longest) {
    if (bytes(item) <= longest) {
      return List.of(item);
    }
    List<String> pieces = new ArrayList<>();
    // free text between // and // is one value, whatever stands in it
    for (String value : item.contains("=//") ? List.of(item) : List.of(item.split(","))) {
      if (bytes(value) > longest) {
        throw new IllegalStateException("a value of " + bytes(value) + " bytes");
      }
      if (!pieces.isEmpty() && bytes(pieces.getLast()) + 1 + bytes(value) <= longest) {
        pieces.add(pieces.removeLast() + "," + value);
      } else {
        pieces.add(value);
      }
    }
    return pieces;
  }

  private static int length(List<String> items) {
    return items.stream().mapToInt(Splitting::bytes).sum() + Math.max(0, items.size() - 1);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
