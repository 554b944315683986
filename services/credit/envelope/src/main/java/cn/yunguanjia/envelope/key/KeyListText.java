package cn.yunguanjia.envelope.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three forms in which a list travels: its bytes; the same in base64url; and JSON whose member
 * {@code cose} is that text. Whatever else the JSON says is for people and proves nothing.
 */
final class KeyListText {
  private static final int COSE_TAG = 0xd2;
  private static final Pattern MEMBER = Pattern.compile("\"cose\"\\s*:\\s*\"([A-Za-z0-9_-]*)\"");

  private KeyListText() {}

  /**
   * @throws IllegalArgumentException when it is none of the three
   */
  static byte[] unwrap(byte[] file) {
    if (file.length > 0 && (file[0] & 0xff) == COSE_TAG) {
      return file;
    }
    String text = new String(file, StandardCharsets.UTF_8).strip();
    if (!text.startsWith("{")) {
      return Base64.getUrlDecoder().decode(text);
    }
    Matcher member = MEMBER.matcher(text);
    if (!member.find()) {
      throw new IllegalArgumentException("the JSON has no member cose");
    }
    return Base64.getUrlDecoder().decode(member.group(1));
  }
}
