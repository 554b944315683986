package cn.yunguanjia.hj212.parts;

import cn.yunguanjia.hj212.Frame;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The parts of one message, as far as they have come. */
final class Assembly {
  /** How surely a part belongs to a message; the surest message takes it. */
  enum Kinship {
    NONE,
    /** One of both has no DataTime, so that nothing speaks against it. */
    POSSIBLE,
    SAME_TIME,
    SAME_REQUEST
  }

  private final Frame[] parts;
  private final Set<String> requests = new HashSet<>();
  private final Set<OffsetDateTime> times = new HashSet<>();
  private Frame any;
  private int missing;
  private int bytes;
  private Instant last;

  Assembly(int pnum) {
    parts = new Frame[pnum];
    missing = pnum;
  }

  static Assembly of(UnderWay message) {
    Assembly assembly = new Assembly(total(message.parts().getFirst()));
    message.parts().forEach(part -> assembly.add(part, message.last()));
    return assembly;
  }

  /**
   * By the examples of the standard each part has a QN of its own and all have the same DataTime;
   * many devices send the same QN in all, or DataTime in the first part only.
   */
  Kinship kinship(Frame part) {
    if (!sameSource(part)) {
      return Kinship.NONE;
    }
    if (part.qn() != null && requests.contains(part.qn())) {
      return Kinship.SAME_REQUEST;
    }
    OffsetDateTime time = part.dataTime().orElse(null);
    if (time != null && times.contains(time)) {
      return Kinship.SAME_TIME;
    }
    boolean fits = total(part) == parts.length && at(part) == null;
    return fits && (time == null || times.isEmpty()) ? Kinship.POSSIBLE : Kinship.NONE;
  }

  boolean isRepeated(Frame part) {
    return total(part) == parts.length
        && at(part) != null
        && sameSource(part)
        && at(part).area().equals(part.area());
  }

  /** Whether the part can't stand beside those that came before. */
  boolean contradicts(Frame part) {
    return total(part) != parts.length || at(part) != null && !isRepeated(part);
  }

  void add(Frame part, Instant now) {
    any = part;
    parts[part.pno().getAsInt() - 1] = part;
    missing--;
    bytes += part.length();
    last = now;
    if (part.qn() != null) {
      requests.add(part.qn());
    }
    part.dataTime().ifPresent(times::add);
  }

  void heard(Instant now) {
    last = now;
  }

  int missing() {
    return missing;
  }

  int bytes() {
    return bytes;
  }

  Instant last() {
    return last;
  }

  List<Frame> parts() {
    return Arrays.stream(parts).filter(Objects::nonNull).toList();
  }

  List<Integer> missingNumbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == null) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  private boolean sameSource(Frame part) {
    return part.mn().equals(any.mn()) && part.st().equals(any.st()) && part.cn().equals(any.cn());
  }

  private Frame at(Frame part) {
    return parts[part.pno().getAsInt() - 1];
  }

  private static int total(Frame part) {
    return part.pnum().getAsInt();
  }
}
