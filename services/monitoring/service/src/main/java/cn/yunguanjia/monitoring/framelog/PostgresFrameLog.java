package cn.yunguanjia.monitoring.framelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** The frame log in PostgreSQL, partitioned by the day of receipt (UTC). */
public final class PostgresFrameLog implements FrameLog, AutoCloseable {
  private static final String COLUMNS =
      "select id, received_at, mn, remote, verdict, bytes from frames.frame ";

  private final JdbcTemplate sql;
  private final FrameWriter writer;
  private final Thread writing;

  /**
   * @param capacity frames that may wait for their commit
   */
  public PostgresFrameLog(DataSource dataSource, int capacity) {
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("frames")
        .defaultSchema("frames")
        .locations("classpath:db/frames")
        .load()
        .migrate();
    sql = new JdbcTemplate(dataSource);
    writer = new FrameWriter(dataSource, capacity);
    writing = Thread.ofPlatform().name("frame-log").start(writer);
  }

  @Override
  public void append(ReceivedFrame frame, Runnable committed) throws InterruptedException {
    writer.enqueue(frame, committed);
  }

  @Override
  public List<LoggedFrame> after(long position, int atMost) {
    return sql.query(
        COLUMNS + "where id > ? order by id limit ?", PostgresFrameLog::frame, position, atMost);
  }

  @Override
  public List<LoggedFrame> last(int atMost) {
    return sql.query(COLUMNS + "order by id desc limit ?", PostgresFrameLog::frame, atMost)
        .reversed();
  }

  @Override
  public Optional<LoggedFrame> find(long id) {
    return sql.query(COLUMNS + "where id = ?", PostgresFrameLog::frame, id).stream().findFirst();
  }

  @Override
  public List<LoggedFrame> of(
      Collection<String> mns, Instant from, Instant to, long after, int atMost) {
    return sql.query(
        COLUMNS
            + "where received_at >= ? and received_at < ? and mn = any (?) and id > ? order by id"
            + " limit ?",
        PostgresFrameLog::frame,
        from.atOffset(ZoneOffset.UTC),
        to.atOffset(ZoneOffset.UTC),
        mns.toArray(String[]::new),
        after,
        atMost);
  }

  @Override
  public List<LoggedFrame> all(Collection<Long> ids) {
    return sql.query(
        COLUMNS + "where id = any (?) order by id",
        PostgresFrameLog::frame,
        (Object) ids.toArray(Long[]::new));
  }

  @Override
  public List<LoggedFrame> quarantine(int atMost) {
    return sql.query(
        COLUMNS
            + "where verdict in ('UNKNOWN_DEVICE', 'WRONG_PASSWORD', 'WRONG_ADDRESS') order by"
            + " id desc limit ?",
        PostgresFrameLog::frame,
        atMost);
  }

  @Override
  public void close() {
    writer.stop();
    try {
      writing.join(10_000);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    writing.interrupt();
  }

  private static LoggedFrame frame(ResultSet row, int number) throws SQLException {
    return new LoggedFrame(
        row.getLong("id"),
        new ReceivedFrame(
            row.getObject("received_at", OffsetDateTime.class).toInstant(),
            row.getString("mn"),
            row.getString("remote"),
            Verdict.valueOf(row.getString("verdict")),
            row.getBytes("bytes")));
  }
}
