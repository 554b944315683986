package cn.yunguanjia.monitoring.water.sample;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of an uploaded file: UTF-8, or as Chinese spreadsheets save it, GB 18030. */
final class FileText {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private FileText() {}

  static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUnicode) {
      return new String(bytes, CHINESE);
    }
  }
}
