package cn.yunguanjia.monitoring.framelog;

import cn.yunguanjia.hj212.Rejected;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bytes that were no frame, with the reason: the latest ones, for whoever repairs the device. */
public final class Rejections {
  private static final int LONGEST = 2048;
  private static final int KEPT = 10_000;

  private final JdbcTemplate sql;

  /**
   * @param error stable code of the protocol library, such as CRC_MISMATCH
   * @param text the refused bytes as text, shortened
   */
  public record Rejection(
      long id, Instant receivedAt, String remote, String error, String message, String text) {}

  public Rejections(JdbcTemplate sql) {
    this.sql = sql;
  }

  public void add(Instant receivedAt, String remote, Rejected rejected) {
    byte[] bytes = rejected.bytes();
    Long id =
        sql.queryForObject(
            "insert into frames.frame_rejection (received_at, remote, error, message, bytes) values"
                + " (?, ?, ?, ?, ?) returning id",
            Long.class,
            receivedAt.atOffset(ZoneOffset.UTC),
            remote,
            rejected.error().name(),
            rejected.message(),
            Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)));
    if (id != null && id % 100 == 0) {
      sql.update("delete from frames.frame_rejection where id <= ?", id - KEPT);
    }
  }

  public List<Rejection> latest(int atMost) {
    return sql.query(
        "select id, received_at, remote, error, message, bytes from frames.frame_rejection order by"
            + " id desc limit ?",
        (row, n) ->
            new Rejection(
                row.getLong("id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("remote"),
                row.getString("error"),
                row.getString("message"),
                new String(row.getBytes("bytes"), java.nio.charset.StandardCharsets.UTF_8)),
        atMost);
  }
}
