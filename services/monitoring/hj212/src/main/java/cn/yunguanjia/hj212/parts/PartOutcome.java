package cn.yunguanjia.hj212.parts;

import cn.yunguanjia.hj212.Frame;
import java.util.List;

/** What became of a packet that may be a part of a message. */
public sealed interface PartOutcome {
  /** The packet is a message of its own. */
  record Unsplit(Frame frame) implements PartOutcome {}

  /**
   * The part is held; so many others are still missing.
   *
   * @param parts of the message that have come, this one among them, in the order of PNO
   */
  record Held(Frame part, int missing, List<Frame> parts) implements PartOutcome {
    public Held {
      parts = List.copyOf(parts);
    }
  }

  /** The very same part came before: it needs its acknowledgement once more and nothing else. */
  record Repeated(Frame part) implements PartOutcome {}

  /**
   * The last missing part came.
   *
   * @param parts as received, in the order of PNO
   * @param messages what they say together: one message for each DataTime, since the parts of an
   *     answer to a query of history may carry different times
   */
  record Completed(List<Frame> parts, List<Frame> messages) implements PartOutcome {
    public Completed {
      parts = List.copyOf(parts);
      messages = List.copyOf(messages);
    }
  }

  /**
   * A message that will not be finished. Its parts are sound packets nevertheless; each says what
   * it says.
   *
   * @param missing numbers (PNO) of the parts that never came
   */
  record GivenUp(List<Frame> parts, List<Integer> missing, Reason reason) implements PartOutcome {
    public GivenUp {
      parts = List.copyOf(parts);
      missing = List.copyOf(missing);
    }
  }

  /** A part that can't be held at all; it stands alone. */
  record Refused(Frame part, Reason reason) implements PartOutcome {}

  /** Why a message was not finished. */
  enum Reason {
    /** The next part did not come in time (6.2.2). */
    TIMED_OUT,
    /** The sender began the same message again with another PNUM or another content of a part. */
    BEGUN_ANEW,
    /** More messages or bytes under way than the limits allow; the one silent longest goes. */
    DISPLACED,
    /** PNUM is above the limit. */
    TOO_MANY_PARTS,
    /** One message alone is above the limit of bytes. */
    TOO_LARGE,
    /** The connection ended before the last part came. */
    ENDED
  }
}
