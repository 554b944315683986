package cn.yunguanjia.bench.readings;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;

/** The baseline: the same frames decoded, and a table of hour values that nobody judges. */
final class PlainHours {
  private static final String TABLE =
      """
      create table plain_hour (mn text, factor text, start timestamptz, value numeric, flag text,
        primary key (mn, factor, start))
      """;
  private static final String UPSERT =
      """
      insert into plain_hour values (?, ?, ?, ?, ?)
      on conflict (mn, factor, start) do update set value = excluded.value, flag = excluded.flag
      """;
  private final DataSource pool;

  PlainHours(DataSource pool) throws SQLException {
    this.pool = pool;
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
  }

  void take(List<ReceivedFrame> frames) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
        for (ReceivedFrame received : frames) {
          String text = new String(received.bytes(), StandardCharsets.UTF_8);
          if (Decoder.one(text, Mode.TOLERANT) instanceof Decoded decoded) {
            var start = Timestamp.from(decoded.frame().dataTime().orElseThrow().toInstant());
            for (Reading reading : decoded.frame().readings()) {
              upsert.setString(1, received.mn());
              upsert.setString(2, reading.factor());
              upsert.setTimestamp(3, start);
              upsert.setBigDecimal(4, reading.decimal().orElseThrow());
              upsert.setString(5, reading.flag());
              upsert.addBatch();
            }
          }
        }
        upsert.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }
}
