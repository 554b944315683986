package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.key.Algorithm;

/** Which reason the lowest bit of a byte of the frame brings when it is turned, by its place. */
final class Altered {
  private static final int HEADER = 3;

  private Altered() {}

  static Reason reason(int place, Algorithm algorithm, int length) {
    int number = algorithm == Algorithm.ED25519 ? 1 : 5;
    int keyId = HEADER + 2 + number + 2;
    int after = keyId + 8;
    if (place < HEADER + 2) {
      return Reason.BAD_STRUCTURE;
    }
    if (place < HEADER + 2 + number) {
      return number == 1 ? Reason.UNKNOWN_ALGORITHM : ofLongNumber(place - HEADER - 2);
    }
    if (place < keyId) {
      return Reason.BAD_STRUCTURE;
    }
    if (place < after) {
      return Reason.UNKNOWN_KEY;
    }
    // a0, then the head and length of the claims, and before the signature its own
    boolean head = place < after + 3 || place == length - 66 || place == length - 65;
    return head ? Reason.BAD_STRUCTURE : Reason.BAD_SIGNATURE;
  }

  /** Of 3a 00 01 00 00: another size of number, one that needs fewer bytes, or another number. */
  private static Reason ofLongNumber(int place) {
    return switch (place) {
      case 0 -> Reason.BAD_STRUCTURE;
      case 2 -> Reason.NOT_CANONICAL;
      default -> Reason.UNKNOWN_ALGORITHM;
    };
  }
}
