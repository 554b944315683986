package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parts of one message as one frame: the header of the first, the items of all. */
final class Joining {
  /** Positions in a frame are of 16 bits. */
  private static final int LONGEST = 32_000;

  private final Set<String> said = new HashSet<>();
  private final StringBuilder segment = new StringBuilder(2048);
  private String separator = "";

  private Joining() {}

  static Optional<Frame> of(List<Frame> parts) {
    Frame first = parts.getFirst();
    if (parts.size() == 1) {
      return Optional.of(first);
    }
    return new Joining().join(first, parts);
  }

  private Optional<Frame> join(Frame first, List<Frame> parts) {
    for (HeaderField field : HeaderField.values()) {
      String value = first.header(field);
      if (value != null && field != HeaderField.PNUM && field != HeaderField.PNO) {
        boolean isFlag = field == HeaderField.FLAG;
        segment.append(isFlag ? "Flag" : field.name()).append('=');
        segment.append(isFlag ? Integer.toString(first.flag() & ~2) : value).append(';');
      }
    }
    segment.append("CP=&&");
    parts.forEach(this::add);
    byte[] bytes = segment.append("&&").toString().getBytes(StandardCharsets.UTF_8);
    return bytes.length > LONGEST ? Optional.empty() : Optional.of(frame(bytes, first, parts));
  }

  /** The items of a part; what is said of the whole message is said once. */
  private void add(Frame part) {
    part.forEachPair(
        (pair, isFactor, startsItem) -> {
          if (isFactor || said.add(pair)) {
            segment.append(startsItem || separator.isEmpty() ? separator : ",").append(pair);
            separator = ";";
          }
        });
  }

  private static Frame frame(byte[] bytes, Frame first, List<Frame> parts) {
    SegmentParser parser = new SegmentParser();
    if (!parser.parse(bytes, 0, 0, bytes.length)) {
      throw new IllegalStateException("sound parts, unsound whole: " + parser.message);
    }
    int deviations = 0;
    for (Frame part : parts) {
      deviations |= part.deviationBits();
    }
    return new Frame(
        bytes,
        parser.header,
        parser.pairs,
        parser.length,
        first.flag() & ~2,
        deviations,
        first.version(),
        StandardCharsets.UTF_8);
  }
}
