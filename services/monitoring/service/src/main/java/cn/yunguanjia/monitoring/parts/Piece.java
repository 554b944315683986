package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A frame of the log, decoded.
 *
 * @param id its position in the log
 */
public record Piece(long id, Frame frame, Instant receivedAt) {

  /** Empty where it is no frame. */
  public static Optional<Piece> of(LoggedFrame logged) {
    String text = new String(logged.frame().bytes(), StandardCharsets.UTF_8);
    return Decoder.one(text, Mode.TOLERANT) instanceof Decoded decoded
        ? Optional.of(new Piece(logged.id(), decoded.frame(), logged.frame().receivedAt()))
        : Optional.empty();
  }
}
