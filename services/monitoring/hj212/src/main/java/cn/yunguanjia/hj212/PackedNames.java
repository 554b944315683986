package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A set of short ASCII names, asked with bytes instead of text: up to eight bytes are packed into a
 * long, so asking makes no garbage. A longer name folds over itself; names in the set are at most
 * ten bytes and fold apart.
 */
final class PackedNames {
  private final long[] slots;

  private PackedNames(long[] slots) {
    this.slots = slots;
  }

  static PackedNames of(Collection<String> names) {
    long[] slots = new long[Integer.highestOneBit(names.size() * 4) * 2];
    PackedNames set = new PackedNames(slots);
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
      slots[set.slot(pack(bytes, 0, bytes.length))] = pack(bytes, 0, bytes.length);
    }
    return set;
  }

  static long pack(byte[] b, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      packed = append(packed, b[i]);
    }
    return packed;
  }

  static long append(long packed, int b) {
    return Long.rotateLeft(packed, 8) ^ (b & 0xFF);
  }

  boolean contains(long packed) {
    return packed != 0 && slots[slot(packed)] == packed;
  }

  private int slot(long packed) {
    int mask = slots.length - 1;
    int at = (int) ((packed * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (slots[at] != 0 && slots[at] != packed) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
