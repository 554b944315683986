package cn.yunguanjia.bench.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The baseline: the same rows into a table of the same shape by plain JDBC, from the same pool. An
 * amendment reads the rows of its subject first. It decides nothing and serialises nothing.
 */
final class PlainInserts {

  private static final String INSERT =
      """
      insert into es.plain_event (event_identifier, aggregate_identifier, sequence_number,
        aggregate_type, payload_type, payload_revision, payload, metadata, time_stamp)
      values (?, ?, ?, 'permit', ?, '1', ?, ?, '2026-11-20T02:00:00.000Z')
      """;
  private static final String SELECT =
      "select payload, sequence_number from es.plain_event where aggregate_identifier = ? order by"
          + " sequence_number";

  private final DataSource pool;
  private final byte[] issued;
  private final byte[] changed;
  private final byte[] metadata;
  private final AtomicLong inserted = new AtomicLong();
  private final AtomicLong amended = new AtomicLong();
  private volatile long first;

  /** Takes the rows' contents from what the platform has just written. */
  PlainInserts(DataSource pool) throws SQLException {
    this.pool = pool;
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table es.plain_event (like es.domain_event including all)");
      issued = sample(connection, "permit.PermitIssued", "payload");
      changed = sample(connection, "permit.PermitVaried", "payload");
      metadata = sample(connection, "permit.PermitIssued", "metadata");
    }
  }

  void beginTurn() {
    first = inserted.get();
    amended.set(0);
  }

  void insert() throws SQLException {
    String subject = subject(inserted.getAndIncrement());
    committed(connection -> insert(connection, subject, 0, "permit.PermitIssued", issued));
  }

  void amend() throws SQLException {
    String subject = subject(first + amended.getAndIncrement() % (inserted.get() - first));
    committed(
        connection -> {
          long next = next(connection, subject);
          insert(connection, subject, next, "permit.PermitVaried", changed);
        });
  }

  private interface Work {
    void in(Connection connection) throws SQLException;
  }

  private void committed(Work work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      work.in(connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void insert(
      Connection connection, String subject, long sequence, String type, byte[] payload)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, subject);
      insert.setLong(3, sequence);
      insert.setString(4, type);
      insert.setBytes(5, payload);
      insert.setBytes(6, metadata);
      insert.executeUpdate();
    }
  }

  private static long next(Connection connection, String subject) throws SQLException {
    long next = 0;
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, subject);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          rows.getBytes(1);
          next = rows.getLong(2) + 1;
        }
      }
    }
    return next;
  }

  private static String subject(long number) {
    return "permit-91330483MA%08d001P".formatted(number);
  }

  private static byte[] sample(Connection connection, String type, String column)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + column + " from es.domain_event where payload_type = ? limit 1")) {
      select.setString(1, type);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}
