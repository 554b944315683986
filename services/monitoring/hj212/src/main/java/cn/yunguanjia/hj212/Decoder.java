package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes bytes that are all there, without a stream. */
public final class Decoder {
  private Decoder() {}

  /** Every packet and every error in the bytes, in order. */
  public static List<Result> all(byte[] bytes, Mode mode) {
    List<Result> results = new ArrayList<>();
    Framer framer = new Framer(mode);
    framer.feed(bytes, results::add);
    framer.end(results::add);
    return results;
  }

  /** The first packet in the text, with or without a line end. */
  public static Result one(String packet, Mode mode) {
    List<Result> results = all((packet.strip() + "\r\n").getBytes(StandardCharsets.UTF_8), mode);
    if (results.isEmpty()) {
      return new Rejected(ErrorCode.NO_HEADER, "Nothing but blanks", "##", "", 0, new byte[0]);
    }
    return results.getFirst();
  }
}
