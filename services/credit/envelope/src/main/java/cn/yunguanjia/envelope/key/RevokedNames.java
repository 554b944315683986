package cn.yunguanjia.envelope.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * A compact set of names that no longer hold: the first eight bytes of the SHA-256 of each, in
 * ascending order. Eight bytes a name, and the list tells nobody whose code was revoked who does
 * not already hold it.
 */
public final class RevokedNames {
  public static final RevokedNames NONE = new RevokedNames(new long[0]);
  private static final int SIZE = 8;
  private final long[] sorted;

  private RevokedNames(long[] sorted) {
    this.sorted = sorted;
  }

  public static RevokedNames of(Collection<String> names) {
    long[] all = names.stream().mapToLong(RevokedNames::mark).distinct().toArray();
    return new RevokedNames(sort(all));
  }

  /**
   * @throws IllegalArgumentException when they are not in ascending order or not whole
   */
  static RevokedNames read(byte[] bytes) {
    if (bytes.length % SIZE != 0) {
      throw new IllegalArgumentException("a revoked name has eight bytes");
    }
    long[] sorted = new long[bytes.length / SIZE];
    ByteBuffer.wrap(bytes).asLongBuffer().get(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (Long.compareUnsigned(sorted[i - 1], sorted[i]) >= 0) {
        throw new IllegalArgumentException("revoked names must ascend");
      }
    }
    return new RevokedNames(sorted);
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(sorted.length * SIZE);
    bytes.asLongBuffer().put(sorted);
    return bytes.array();
  }

  public boolean contains(String name) {
    // flipping the first bit makes signed order the unsigned one
    long mark = mark(name) ^ Long.MIN_VALUE;
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(sorted[middle] ^ Long.MIN_VALUE, mark);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  public int size() {
    return sorted.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RevokedNames that && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  private static long mark(String name) {
    return ByteBuffer.wrap(VerifyingKey.sha256(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static long[] sort(long[] marks) {
    return Arrays.stream(marks)
        .map(m -> m ^ Long.MIN_VALUE)
        .sorted()
        .map(m -> m ^ Long.MIN_VALUE)
        .toArray();
  }
}
