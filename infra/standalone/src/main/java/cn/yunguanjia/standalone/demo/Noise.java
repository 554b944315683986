package cn.yunguanjia.standalone.demo;

/**
 * Chance that depends on nothing but a name and a place in time, so that history and live readings
 * continue each other and two runs say the same.
 */
final class Noise {
  private final long seed;

  Noise(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    this.seed = hash;
  }

  /** Between -1 and 1, independent from place to place. */
  double white(long place) {
    long z = seed + place * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z = z ^ (z >>> 31);
    return (z >> 11) / (double) (1L << 52);
  }

  /** Between 0 and 1. */
  double share(long place) {
    return (white(place) + 1) / 2;
  }

  /** Between -1 and 1, moving gently from one whole place to the next. */
  double smooth(double place) {
    long left = (long) Math.floor(place);
    double t = place - left;
    double weight = t * t * (3 - 2 * t);
    return white(left) * (1 - weight) + white(left + 1) * weight;
  }
}
