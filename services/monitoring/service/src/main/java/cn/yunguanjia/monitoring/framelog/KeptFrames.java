package cn.yunguanjia.monitoring.framelog;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets frames count that were kept without counting: each stands in the log a second time, as
 * received and with the time of its receipt, at the position where it was decided. So every reader
 * of the log, also one that begins anew, meets it there as late data; and what was kept stays as it
 * is.
 */
@Component
public class KeptFrames {
  private static final String ADMIT =
      """
      insert into frames.frame (received_at, mn, remote, verdict, bytes, of_frame)
      select received_at, mn, remote, 'ADMITTED', bytes, id from (
        select distinct on (bytes) * from frames.frame
        where mn = ? and verdict = ?
          and (?::bytea is null or position(?::bytea in bytes) > 0)
        order by bytes, id) once
      where not exists (
        select 1 from frames.frame done
        where done.of_frame = once.id and done.received_at = once.received_at)
      order by id
      """;

  private final JdbcTemplate sql;

  KeptFrames(JdbcTemplate sql, FrameLog made) {
    this.sql = sql;
  }

  /**
   * Within the caller's transaction; a second time changes nothing. A frame that was sent several
   * times counts once.
   *
   * @param password that a frame must show, null for any
   * @return how many frames count from now on
   */
  public int admit(String mn, Verdict kept, String password) {
    byte[] shown =
        password == null ? null : ("PW=" + password + ";").getBytes(StandardCharsets.UTF_8);
    sql.execute("select pg_advisory_xact_lock(" + FrameWriter.ONE_AFTER_THE_OTHER + ")");
    return sql.update(ADMIT, mn, kept.name(), shown, shown);
  }
}
