package cn.yunguanjia.monitoring.framelog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer: each commit carries whatever queued during the commit before it, so that many
 * frames share one commit and nobody waits to fill a batch. A batch that fails is written again
 * until it is on disk; its senders hear nothing meanwhile and keep their copies.
 */
final class FrameWriter implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FrameWriter.class);
  private static final int LARGEST_BATCH = 5000;
  private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** Writers of several processes commit one after the other: ids are in the order of commits. */
  static final long ONE_AFTER_THE_OTHER = 0x48_4A_32_31_32L;

  private record Waiting(ReceivedFrame frame, Runnable committed) {}

  private final DataSource dataSource;
  private final BlockingQueue<Waiting> queue;
  private final Set<Long> partitions = new HashSet<>();
  private volatile boolean stopped;

  FrameWriter(DataSource dataSource, int capacity) {
    this.dataSource = dataSource;
    this.queue = new ArrayBlockingQueue<>(capacity);
  }

  void enqueue(ReceivedFrame frame, Runnable committed) throws InterruptedException {
    queue.put(new Waiting(frame, committed));
  }

  /** Writes what already waits, then ends. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    List<Waiting> batch = new ArrayList<>(LARGEST_BATCH);
    try {
      while (!stopped || !queue.isEmpty()) {
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, LARGEST_BATCH - 1);
          writeUntilItIsOnDisk(batch.stream().map(Waiting::frame).toList());
          batch.forEach(each -> each.committed().run());
          batch.clear();
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilItIsOnDisk(List<ReceivedFrame> frames) throws InterruptedException {
    Duration pause = Duration.ofMillis(50);
    while (true) {
      try {
        write(frames);
        return;
      } catch (SQLException | IOException failed) {
        if (stopped) {
          throw new InterruptedException("stopped while the frame log does not answer");
        }
        LOG.warn(
            "{} frames wait, the frame log does not answer: {}", frames.size(), failed.toString());
        Thread.sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private void write(List<ReceivedFrame> frames) throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        makeRoom(connection, statement, frames);
        statement.execute("select pg_advisory_xact_lock(" + ONE_AFTER_THE_OTHER + ")");
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy frames.frame (received_at, mn, remote, verdict, bytes) from stdin (format"
                    + " binary)",
                new ByteArrayInputStream(CopyFormat.of(frames)));
        connection.commit();
      } catch (SQLException | IOException failed) {
        rollBack(connection);
        throw failed;
      } finally {
        if (!connection.isClosed()) {
          connection.setAutoCommit(before);
        }
      }
    }
  }

  /** A partition for each day of the batch; nearly always there is one day and it is there. */
  private void makeRoom(Connection connection, Statement statement, List<ReceivedFrame> frames)
      throws SQLException {
    long last = Long.MIN_VALUE;
    for (ReceivedFrame frame : frames) {
      long day = Math.floorDiv(frame.receivedAt().getEpochSecond(), SECONDS_OF_A_DAY);
      if (day != last && !partitions.contains(day)) {
        makePartition(statement, LocalDate.ofEpochDay(day));
        connection.commit();
        partitions.add(day);
      }
      last = day;
    }
  }

  private static void makePartition(Statement statement, LocalDate day) throws SQLException {
    statement.execute(
        "create table if not exists frames.frame_%s partition of frames.frame for values from ('%s 00:00:00+00') to ('%s 00:00:00+00')"
            .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), day, day.plusDays(1)));
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException alreadyBroken) {
      LOG.debug("Rollback on a broken connection: {}", alreadyBroken.toString());
    }
  }
}
