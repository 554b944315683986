package cn.yunguanjia.envelope.vectors;

import java.util.Arrays;

/**
 * Spoils bytes and texts by the fall of the dice. The pages' test (spoil.ts) does the same step by
 * step, so that both verifiers judge the same texts: change both or neither.
 */
public final class Spoiling {
  static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:abcé\n";
  private static final int MOST = 4;
  private final Dice dice;

  public Spoiling(int seed) {
    this.dice = new Dice(seed);
  }

  /** From 0 to sides − 1. */
  public int roll(int sides) {
    return dice.roll(sides);
  }

  public byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[roll(changed.length)] ^= (byte) (1 << roll(8));
    }
    return changed;
  }

  byte[] replaced(byte[] bytes) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[roll(changed.length)] = (byte) roll(256);
    }
    return changed;
  }

  byte[] without(byte[] bytes) {
    int from = roll(bytes.length + 1);
    int to = Math.min(bytes.length, from + roll(MOST));
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  byte[] with(byte[] bytes) {
    int at = roll(bytes.length + 1);
    byte[] more = new byte[roll(MOST)];
    for (int i = 0; i < more.length; i++) {
      more[i] = (byte) roll(256);
    }
    return joined(
        joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  byte[] spliced(byte[] one, byte[] other) {
    int at = roll(Math.min(one.length, other.length) + 1);
    return joined(Arrays.copyOf(one, at), Arrays.copyOfRange(other, at, other.length));
  }

  public String respelled(String text) {
    return respelled(text, 0, CHARACTERS);
  }

  /** One character, from this place on, becomes one of these. */
  public String respelled(String text, int from, String characters) {
    int at = from + roll(text.length() - from);
    return text.substring(0, at) + one(characters) + text.substring(at + 1);
  }

  public String without(String text) {
    int from = roll(text.length() + 1);
    int to = Math.min(text.length(), from + roll(MOST));
    return text.substring(0, from) + text.substring(to);
  }

  public String with(String text) {
    int at = roll(text.length() + 1);
    StringBuilder more = new StringBuilder();
    for (int n = roll(MOST); n > 0; n--) {
      more.append(one(CHARACTERS));
    }
    return text.substring(0, at) + more + text.substring(at);
  }

  public String spliced(String one, String other) {
    int at = roll(Math.min(one.length(), other.length()) + 1);
    return one.substring(0, at) + other.substring(at);
  }

  private char one(String characters) {
    return characters.charAt(roll(characters.length()));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
