package cn.yunguanjia.hj212;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into packets and decodes them: any chunking, packets sticking together or
 * cut in halves, CR LF or LF, noise between packets. What comes out depends on the bytes alone and
 * not on how they were chunked.
 *
 * <p>After an error it goes on at the next ##. It holds at most one packet (see {@link Limits}) and
 * nothing at all between packets. One per connection; not safe for two threads.
 */
public final class Framer {
  private final PacketDecoder decoder;
  private final int longest;

  private byte[] pending = new byte[0];
  private int pendingLength;

  /** Position in the stream of pending[0]. */
  private long position;

  /** How far the packet at pending[0] was searched for its end. */
  private int searched;

  private int innerHead = -1;
  private long noiseStart;
  private long noiseLength;
  private byte[] noise;
  private boolean noiseReported;

  public Framer(Mode mode, Limits limits) {
    this(mode, limits, null);
  }

  /**
   * @param flag8 what version bits 000010 (Flag 8 and 9) mean on this connection, by the register
   *     of devices: 2017 for a surface-water station, 2025 for others; null when it must be told
   *     from each packet, which is then recorded as ambiguous
   */
  public Framer(Mode mode, Limits limits, Version flag8) {
    this.decoder = new PacketDecoder(mode, flag8);
    this.longest = limits.packet();
  }

  public Framer(Mode mode) {
    this(mode, Limits.DEFAULT);
  }

  public void feed(byte[] chunk, Consumer<? super Result> sink) {
    feed(chunk, 0, chunk.length, sink);
  }

  /**
   * Takes the bytes {@code from} (inclusive) to {@code to} (exclusive) and hands on every packet
   * they complete.
   */
  public void feed(byte[] chunk, int from, int to, Consumer<? super Result> sink) {
    int next = from;
    while (next < to) {
      if (pendingLength == 0) {
        int consumed = cut(chunk, next, to, false, sink);
        position += consumed - next;
        keep(chunk, consumed, to);
        next = to;
      } else {
        int piece = Math.min(to - next, longest + 8 - pendingLength);
        keep(chunk, next, next + piece);
        next += piece;
        drain(false, sink);
      }
    }
  }

  /**
   * The stream has ended, or the sender has been silent so long that what it sent must be all: what
   * is held becomes a packet (without its line end) or an error. The framer may be fed again
   * afterwards.
   */
  public void end(Consumer<? super Result> sink) {
    drain(true, sink);
    endNoise(sink);
  }

  /** Bytes held of a packet that isn't complete. */
  public int held() {
    return pendingLength;
  }

  private void keep(byte[] b, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return;
    }
    if (pending.length < pendingLength + length) {
      pending = Arrays.copyOf(pending, Math.max(512, (pendingLength + length) * 3 / 2));
    }
    System.arraycopy(b, from, pending, pendingLength, length);
    pendingLength += length;
  }

  private void drain(boolean closed, Consumer<? super Result> sink) {
    int consumed = cut(pending, 0, pendingLength, closed, sink);
    position += consumed;
    pendingLength -= consumed;
    if (pendingLength == 0) {
      pending = pending.length > 2048 ? new byte[0] : pending;
    } else if (consumed > 0) {
      System.arraycopy(pending, consumed, pending, 0, pendingLength);
    }
  }

  /** Cuts what is complete; the position of the first byte that is not. */
  private int cut(byte[] b, int from, int to, boolean closed, Consumer<? super Result> sink) {
    int base = from;
    int p = from;
    while (p < to) {
      int c = b[p];
      if (c != '#') {
        p = outside(b, p, to, base, sink);
        continue;
      }
      if (p + 2 >= to && !closed) {
        return p;
      }
      boolean head = p + 1 < to && b[p + 1] == '#' && !(p + 2 < to && b[p + 2] == '#');
      if (!head) {
        noise(b, p, position + p - base, sink);
        p++;
        continue;
      }
      endNoise(sink);
      int end = packet(b, p, to, closed, position + p - base, sink);
      if (end < 0) {
        return p;
      }
      p = end;
    }
    return p;
  }

  /** A byte that belongs to no packet: blanks are nothing, everything else is noise. */
  private int outside(byte[] b, int p, int to, int base, Consumer<? super Result> sink) {
    int c = b[p];
    if (c == '\n' || c == '\r') {
      endNoise(sink);
    } else if (noiseLength > 0 || c != ' ' && c != 0) {
      noise(b, p, position + p - base, sink);
    }
    return p + 1;
  }

  /**
   * Decodes the packet whose ## stands at {@code start}: the position after it, or -1 when more
   * bytes are needed.
   */
  private int packet(
      byte[] b, int start, int to, boolean closed, long offset, Consumer<? super Result> sink) {
    int declared = PacketDecoder.declaredEnd(b, start, to);
    if (declared > 0 && declared < to && declared - start <= longest && isLineEnd(b[declared])) {
      Result sound = decoder.decodeSound(b, start, declared, 0, offset);
      if (sound != null) {
        sink.accept(sound);
        return done(declared);
      }
    }
    int p = Math.max(start + 2, start + searched);
    for (; p < to; p++) {
      int c = b[p];
      if (isLineEnd(c)) {
        return resolve(b, start, p, declared, 0, offset, sink);
      }
      if (p - start >= longest) {
        return tooLong(b, start, p, declared, offset, sink);
      }
      if (c == '#') {
        if (p + 1 == to && !closed) {
          break;
        }
        if (p + 1 < to && b[p + 1] == '#') {
          if (innerHead < 0) {
            innerHead = p - start;
          }
          if (declared < 0 || p >= declared) {
            return resolve(b, start, p, declared, 0, offset, sink);
          }
          p++;
        }
      }
    }
    if (closed) {
      int missing = Deviation.LINE_END_MISSING.bit();
      return resolve(b, start, to, declared, missing, offset, sink);
    }
    searched = p - start;
    return -1;
  }

  /**
   * Something ended at {@code end}. A ## inside belongs to the packet when length and check say so;
   * otherwise the packet before it was cut off.
   */
  private int resolve(
      byte[] b,
      int start,
      int end,
      int declared,
      int extra,
      long offset,
      Consumer<? super Result> sink) {
    int until = end;
    int inner = innerHead < 0 ? end : start + innerHead;
    if (inner < end && !(declared == end && PacketDecoder.isSound(b, start, end))) {
      until = inner;
    }
    int missing = until < b.length && b[until] == '#' ? Deviation.LINE_END_MISSING.bit() : extra;
    sink.accept(decoder.decode(b, start, until, missing, offset));
    return done(until);
  }

  private int tooLong(
      byte[] b, int start, int p, int declared, long offset, Consumer<? super Result> sink) {
    if (innerHead > 0) {
      return resolve(b, start, start + innerHead, -1, 0, offset, sink);
    }
    byte[] bytes = Arrays.copyOfRange(b, start, p);
    sink.accept(tooLong("packet", offset, bytes));
    noiseLength = p - start;
    noiseReported = true;
    return done(p);
  }

  private Rejected tooLong(String what, long offset, byte[] bytes) {
    return new Rejected(
        ErrorCode.TOO_LONG,
        "More than " + longest + " bytes without the end of a " + what,
        Integer.toString(longest),
        null,
        offset,
        bytes);
  }

  private int done(int end) {
    searched = 0;
    innerHead = -1;
    return end;
  }

  private void noise(byte[] b, int p, long at, Consumer<? super Result> sink) {
    if (noiseReported) {
      return;
    }
    if (noiseLength == 0) {
      noise = new byte[64];
      noiseStart = at;
    }
    if (noiseLength < longest) {
      if (noiseLength == noise.length) {
        noise = Arrays.copyOf(noise, Math.min(longest, noise.length * 2));
      }
      noise[(int) noiseLength++] = b[p];
    } else {
      noiseReported = true;
      sink.accept(tooLong("line", noiseStart, noise));
      noise = null;
    }
  }

  private void endNoise(Consumer<? super Result> sink) {
    if (noiseLength > 0 && !noiseReported) {
      byte[] bytes = Arrays.copyOf(noise, (int) noiseLength);
      sink.accept(
          new Rejected(
              ErrorCode.NO_HEADER,
              noiseLength + " bytes outside a packet: a packet begins with ##",
              "##",
              Quote.of(bytes, 0, bytes.length),
              noiseStart,
              bytes));
    }
    noiseLength = 0;
    noiseReported = false;
    noise = null;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }
}
