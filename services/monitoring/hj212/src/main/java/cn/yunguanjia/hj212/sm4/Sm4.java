package cn.yunguanjia.hj212.sm4;

import java.util.HexFormat;

/**
 * The block cipher SM4: 32 rounds over blocks of 16 bytes with a key of 16 bytes (GB/T 32907-2016).
 * Safe for several threads. Table look-ups take a time that depends on the data, so it is not for
 * keys that a neighbour on the same processor must not guess.
 */
public final class Sm4 {
  public static final int BLOCK = 16;

  private static final int ROUNDS = 32;
  private static final int[] FK = {0xA3B1BAC6, 0x56AA3350, 0x677D9197, 0xB27022DC};
  private static final byte[] S_BOX =
      HexFormat.of()
          .parseHex(
              """
              D690E9FECCE13DB716B614C228FB2C052B679A762ABE04C3AA44132649860699\
              9C4250F491EF987A33540B43EDCFAC62E4B31CA9C908E89580DF94FA758F3FA6\
              4707A7FCF37317BA83593C19E6854FA8686B81B27164DA8BF8EB0F4B70569D35\
              1E240E5E6358D1A225227C3B01217887D40046579FD327524C3602E7A0C4C89E\
              EABF8AD240C738B5A3F7F2CEF96115A1E0AE5DA49B341A55AD933230F58CB1E3\
              1DF6E22E8266CA60C02923AB0D534E6FD5DB3745DEFD8E2F03FF6A726D6C5B51\
              8D1BAF92BBDDBC7F11D95C411F105AD80AC13188A5CD7BBD2D74D012B8E5B4B0\
              8969974A0C96777E65B9F109C56EC68418F07DEC3ADC4D2079EE5F3ED7CB3948""");

  private final int[] keys = new int[ROUNDS];

  /**
   * @param key 16 bytes
   */
  public Sm4(byte[] key) {
    if (key.length != BLOCK) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes, not 16");
    }
    int[] k = words(key, 0);
    for (int i = 0; i < 4; i++) {
      k[i] ^= FK[i];
    }
    for (int i = 0; i < ROUNDS; i++) {
      int b = substituted(k[1] ^ k[2] ^ k[3] ^ constant(i));
      int next = k[0] ^ b ^ Integer.rotateLeft(b, 13) ^ Integer.rotateLeft(b, 23);
      shift(k, next);
      keys[i] = next;
    }
  }

  /** Every block of the text by itself (ECB), without padding. */
  public byte[] encrypt(byte[] text) {
    return blocks(text, false);
  }

  /** The reverse of {@link #encrypt}. */
  public byte[] decrypt(byte[] text) {
    return blocks(text, true);
  }

  private byte[] blocks(byte[] text, boolean reverse) {
    if (text.length % BLOCK != 0) {
      throw new IllegalArgumentException("no whole blocks of 16 bytes: " + text.length);
    }
    byte[] result = new byte[text.length];
    for (int at = 0; at < text.length; at += BLOCK) {
      block(text, result, at, reverse);
    }
    return result;
  }

  private void block(byte[] text, byte[] result, int at, boolean reverse) {
    int[] x = words(text, at);
    for (int i = 0; i < ROUNDS; i++) {
      int b = substituted(x[1] ^ x[2] ^ x[3] ^ keys[reverse ? ROUNDS - 1 - i : i]);
      int mixed =
          b
              ^ Integer.rotateLeft(b, 2)
              ^ Integer.rotateLeft(b, 10)
              ^ Integer.rotateLeft(b, 18)
              ^ Integer.rotateLeft(b, 24);
      shift(x, x[0] ^ mixed);
    }
    for (int i = 0; i < BLOCK; i++) {
      result[at + i] = (byte) (x[3 - i / 4] >>> 24 - i % 4 * 8);
    }
  }

  private static void shift(int[] words, int last) {
    System.arraycopy(words, 1, words, 0, 3);
    words[3] = last;
  }

  private static int[] words(byte[] b, int at) {
    int[] words = new int[4];
    for (int i = 0; i < BLOCK; i++) {
      words[i / 4] = words[i / 4] << 8 | b[at + i] & 0xFF;
    }
    return words;
  }

  private static int substituted(int word) {
    int result = 0;
    for (int i = 24; i >= 0; i -= 8) {
      result = result << 8 | S_BOX[word >>> i & 0xFF] & 0xFF;
    }
    return result;
  }

  /** CK: byte j of word i is (4i + j) · 7 mod 256. */
  private static int constant(int i) {
    int word = 0;
    for (int j = 0; j < 4; j++) {
      word = word << 8 | (4 * i + j) * 7 & 0xFF;
    }
    return word;
  }
}
