package cn.yunguanjia.monitoring.framelog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A frame in the log.
 *
 * @param id its position: ids grow in the order of the commits
 */
public record LoggedFrame(long id, ReceivedFrame frame) {

  /** SHA-256 over the bytes as received, in lower-case hexadecimal. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(frame.bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
