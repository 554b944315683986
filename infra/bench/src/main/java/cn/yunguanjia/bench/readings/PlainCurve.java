package cn.yunguanjia.bench.readings;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** The baseline: every value a row, and the database thins when it is asked. */
final class PlainCurve {
  /** One minute of the year, which a curve must not lose. */
  static final BigDecimal PEAK = new BigDecimal("999.9");

  private static final Instant PEAK_AT = Instant.parse("2025-06-05T04:03:00Z");
  private static final String FILL =
      """
      insert into plain_minute
      select ?, at, case when at = ? then 999.9
        else 20 + (extract(epoch from at)::bigint / 60 * 7919 % 4000) / 100.0 end
      from generate_series(?::timestamptz, ?::timestamptz - interval '1 minute', '1 minute') at
      """;
  private static final String ASK =
      """
      select width_bucket(extract(epoch from at), ?, ?, ?), min(value), max(value), count(*)
      from plain_minute where outlet = ? and at >= ? and at < ? group by 1 order by 1
      """;
  private final DataSource pool;

  PlainCurve(DataSource pool) throws SQLException {
    this.pool = pool;
    run("create table plain_minute (outlet int, at timestamptz, value numeric)");
  }

  static BigDecimal value(int outlet, Instant at) {
    return at.equals(PEAK_AT)
        ? PEAK
        : BigDecimal.valueOf(2000 + (at.getEpochSecond() / 60 * 7919 + outlet) % 4000, 2);
  }

  void fill(int outlet, Instant from, Instant to) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement fill = connection.prepareStatement(FILL)) {
      fill.setInt(1, outlet);
      fill.setTimestamp(2, Timestamp.from(PEAK_AT));
      fill.setTimestamp(3, Timestamp.from(from));
      fill.setTimestamp(4, Timestamp.from(to));
      fill.executeUpdate();
    }
  }

  void ready() throws SQLException {
    run("create index on plain_minute (outlet, at) include (value)");
    run("vacuum analyze plain_minute");
  }

  int curve(int outlet, Instant from, Instant to, int parts) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement ask = connection.prepareStatement(ASK)) {
      ask.setLong(1, from.getEpochSecond());
      ask.setLong(2, to.getEpochSecond());
      ask.setInt(3, parts);
      ask.setInt(4, outlet);
      ask.setTimestamp(5, Timestamp.from(from));
      ask.setTimestamp(6, Timestamp.from(to));
      int rows = 0;
      try (var answer = ask.executeQuery()) {
        while (answer.next()) {
          answer.getBigDecimal(2);
          answer.getBigDecimal(3);
          rows++;
        }
      }
      return rows;
    }
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = pool.getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
