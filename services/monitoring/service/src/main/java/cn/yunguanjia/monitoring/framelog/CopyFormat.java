package cn.yunguanjia.monitoring.framelog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Rows in PostgreSQL's binary COPY format. */
final class CopyFormat {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int COLUMNS = 5;

  private CopyFormat() {}

  /** Columns received_at, mn, remote, verdict, bytes. */
  static byte[] of(List<ReceivedFrame> frames) {
    try (var bytes = new ByteArrayOutputStream(frames.size() * 256 + 32);
        var out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
      for (ReceivedFrame frame : frames) {
        out.writeShort(COLUMNS);
        out.writeInt(Long.BYTES);
        out.writeLong(ChronoUnit.MICROS.between(POSTGRES_EPOCH, frame.receivedAt()));
        field(out, frame.mn().getBytes(StandardCharsets.UTF_8));
        field(out, frame.remote().getBytes(StandardCharsets.UTF_8));
        field(out, frame.verdict().name().getBytes(StandardCharsets.UTF_8));
        field(out, frame.bytes());
      }
      out.writeShort(-1);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void field(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }
}
