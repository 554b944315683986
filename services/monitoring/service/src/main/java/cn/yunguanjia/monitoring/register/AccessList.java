package cn.yunguanjia.monitoring.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The register as the door asks it, for every frame: beside the frame log, and with the secrets
 * that stay out of the event log.
 */
@Component
public class AccessList {
  private final JdbcTemplate sql;
  private final AtomicLong changes = new AtomicLong();

  AccessList(JdbcTemplate sql) {
    this.sql = sql;
  }

  public Optional<DeviceAccess> of(String mn) {
    return sql
        .query(
            "select password, addresses, frames_per_minute, history_from from frames.device_access"
                + " where mn = ?",
            (row, n) -> access(row),
            mn)
        .stream()
        .findFirst();
  }

  /** What every device must show. */
  public Map<String, DeviceAccess> all() {
    Map<String, DeviceAccess> all = new HashMap<>();
    sql.query(
        "select password, addresses, frames_per_minute, history_from, mn from"
            + " frames.device_access",
        row -> {
          all.put(row.getString(5), access(row));
        });
    return all;
  }

  /** Grows with every change made here, so that what was read before is known to be old. */
  public long changes() {
    return changes.get();
  }

  void put(String mn, DeviceAccess access) {
    sql.update(
        "insert into frames.device_access (mn, password, addresses, frames_per_minute,"
            + " history_from) values (?, ?, ?, ?, ?) on conflict (mn) do update set password ="
            + " excluded.password, addresses = excluded.addresses, frames_per_minute ="
            + " excluded.frames_per_minute, history_from = excluded.history_from",
        statement -> {
          statement.setString(1, mn);
          statement.setString(2, access.password());
          statement.setArray(
              3,
              statement
                  .getConnection()
                  .createArrayOf("text", access.addresses().toArray(String[]::new)));
          statement.setObject(4, access.framesPerMinute());
          statement.setObject(
              5,
              access.historyFrom() == null ? null : access.historyFrom().atOffset(ZoneOffset.UTC));
        });
    changes.incrementAndGet();
  }

  private static DeviceAccess access(ResultSet row) throws SQLException {
    Array addresses = row.getArray(2);
    OffsetDateTime historyFrom = row.getObject(4, OffsetDateTime.class);
    return new DeviceAccess(
        row.getString(1),
        addresses == null ? List.of() : List.of((String[]) addresses.getArray()),
        row.getObject(3, Integer.class),
        historyFrom == null ? null : historyFrom.toInstant());
  }
}
