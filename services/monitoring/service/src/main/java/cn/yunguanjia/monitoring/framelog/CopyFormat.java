package cn.yunguanjia.monitoring.framelog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Rows in PostgreSQL's binary COPY format. */
final class CopyFormat {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final short COLUMNS = 5;

  private CopyFormat() {}

  /** Columns received_at, mn, remote, verdict, bytes. */
  static byte[] of(List<ReceivedFrame> frames) {
    List<Row> rows = new ArrayList<>(frames.size());
    int length = SIGNATURE.length + 2 * Integer.BYTES + Short.BYTES;
    for (ReceivedFrame frame : frames) {
      Row row = Row.of(frame);
      rows.add(row);
      length += row.length();
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    out.put(SIGNATURE).putInt(0).putInt(0);
    rows.forEach(row -> row.write(out));
    return out.putShort((short) -1).array();
  }

  private record Row(long micros, byte[] mn, byte[] remote, byte[] verdict, byte[] bytes) {

    static Row of(ReceivedFrame frame) {
      return new Row(
          ChronoUnit.MICROS.between(POSTGRES_EPOCH, frame.receivedAt()),
          frame.mn().getBytes(StandardCharsets.UTF_8),
          frame.remote().getBytes(StandardCharsets.UTF_8),
          frame.verdict().name().getBytes(StandardCharsets.UTF_8),
          frame.bytes());
    }

    int length() {
      int values = Long.BYTES + mn.length + remote.length + verdict.length + bytes.length;
      return Short.BYTES + COLUMNS * Integer.BYTES + values;
    }

    void write(ByteBuffer out) {
      out.putShort(COLUMNS).putInt(Long.BYTES).putLong(micros);
      for (byte[] value : new byte[][] {mn, remote, verdict, bytes}) {
        out.putInt(value.length).put(value);
      }
    }
  }
}
