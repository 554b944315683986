package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.parts.Piece;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Of which time the frames of a device speak, read in the order of the log. Only the first packet
 * of a split message needs to carry its time; the others of the same request number belong to it.
 */
final class MeasuredAt {
  private final Map<String, Instant> messages = new HashMap<>();

  Optional<Instant> of(LoggedFrame logged) {
    return Piece.of(logged).map(Piece::frame).flatMap(this::of);
  }

  private Optional<Instant> of(Frame frame) {
    Optional<Instant> own = frame.dataTime().map(OffsetDateTime::toInstant);
    if (frame.pnum().isEmpty()) {
      return own;
    }
    String message = frame.mn() + "|" + frame.qn();
    own.ifPresent(time -> messages.put(message, time));
    return own.or(() -> Optional.ofNullable(messages.get(message)));
  }
}
