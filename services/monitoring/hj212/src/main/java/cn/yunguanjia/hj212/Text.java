package cn.yunguanjia.hj212;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Chinese text on the wire: UTF-8 by HJ 212-2017, 6.3; GBK from many devices. */
final class Text {
  static final Charset GBK = Charset.forName("GBK");

  private static final Charset[] KNOWN = {StandardCharsets.UTF_8, GBK, StandardCharsets.ISO_8859_1};

  private Text() {}

  /** One of the three in a byte. */
  static byte number(Charset charset) {
    return (byte) (charset == StandardCharsets.UTF_8 ? 0 : charset == GBK ? 1 : 2);
  }

  static Charset charset(byte number) {
    return KNOWN[number];
  }

  /** UTF-8 if the bytes are UTF-8, else GBK if they are, else Latin 1, which loses nothing. */
  static Charset charsetOf(byte[] b, int from, int to) {
    if (isReadable(StandardCharsets.UTF_8, b, from, to)) {
      return StandardCharsets.UTF_8;
    }
    return isReadable(GBK, b, from, to) ? GBK : StandardCharsets.ISO_8859_1;
  }

  static int deviation(Charset charset) {
    if (charset == StandardCharsets.UTF_8) {
      return 0;
    }
    return (charset == GBK ? Deviation.TEXT_GBK : Deviation.TEXT_UNREADABLE).bit();
  }

  static int characters(byte[] b, int from, int to) {
    return new String(b, from, to - from, charsetOf(b, from, to)).length();
  }

  private static boolean isReadable(Charset charset, byte[] b, int from, int to) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(b, from, to - from));
      return true;
    } catch (CharacterCodingException unreadable) {
      return false;
    }
  }
}
