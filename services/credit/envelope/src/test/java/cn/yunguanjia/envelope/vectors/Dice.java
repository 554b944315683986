package cn.yunguanjia.envelope.vectors;

/** Xorshift of 32 bits: the pages' test throws the very same dice. */
final class Dice {
  private int state;

  Dice(int seed) {
    this.state = seed;
  }

  /** From 0 to sides − 1. */
  int roll(int sides) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Integer.remainderUnsigned(state, sides);
  }
}
