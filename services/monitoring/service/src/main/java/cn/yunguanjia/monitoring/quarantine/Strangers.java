package cn.yunguanjia.monitoring.quarantine;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Devices that speak and that nobody registered, in sum. Brought up to date by whoever asks, from
 * the frames since the last question.
 */
@Component
class Strangers {
  private static final String SUM_UP =
      """
      insert into frames.stranger (mn, remote, first_seen, last_seen, frames, last_frame)
      select mn, (array_agg(remote order by id desc))[1], min(received_at), max(received_at),
             count(*), max(id)
      from frames.frame where verdict = 'UNKNOWN_DEVICE' and id > ? and id <= ? group by mn
      on conflict (mn) do update set
        remote = excluded.remote,
        first_seen = least(stranger.first_seen, excluded.first_seen),
        last_seen = greatest(stranger.last_seen, excluded.last_seen),
        frames = stranger.frames + excluded.frames,
        last_frame = excluded.last_frame
      """;
  private static final String UNREGISTERED =
      """
      select mn, remote, first_seen, last_seen, frames, last_frame from frames.stranger
      where not exists (select 1 from frames.device_access known where known.mn = stranger.mn)
      order by last_seen desc limit ?
      """;

  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;

  /**
   * @param remote the address it spoke from last
   * @param lastFrame id of its newest frame in the log
   */
  record Stranger(
      String mn, String remote, Instant firstSeen, Instant lastSeen, long frames, long lastFrame) {}

  Strangers(JdbcTemplate sql, TransactionTemplate transaction, FrameLog made) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** Who spoke last comes first. */
  List<Stranger> latest(int atMost) {
    transaction.executeWithoutResult(status -> sumUp());
    return sql.query(
        UNREGISTERED,
        (row, n) ->
            new Stranger(
                row.getString("mn"),
                row.getString("remote"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getLong("frames"),
                row.getLong("last_frame")),
        atMost);
  }

  private void sumUp() {
    Long position =
        sql.queryForObject("select position from frames.stranger_position for update", Long.class);
    Long newest =
        sql.queryForObject(
            "select max(id) from frames.frame where verdict = 'UNKNOWN_DEVICE' and id > ?",
            Long.class,
            position);
    if (newest != null) {
      sql.update(SUM_UP, position, newest);
      sql.update("update frames.stranger_position set position = ?", newest);
    }
  }
}
