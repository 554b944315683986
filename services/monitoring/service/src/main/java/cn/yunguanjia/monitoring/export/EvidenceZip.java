package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Frames as evidence: each exactly as it came, a list of them with their hashes, the hash of the
 * list, and how to check all of it with tools that everybody has.
 */
@Component
class EvidenceZip {
  private static final int PORTION = 1000;

  /** A device's clock may be ahead: its time of measurement lies after the receipt then. */
  private static final Duration AHEAD = Duration.ofHours(2);

  private static final String HEAD =
      "sequence,received_at,measured_at,mn,verdict,bytes,sha256,file,"
          + "selected_by,selected_from,selected_to,as_of";
  private final FrameLog frames;
  private final DeviceView devices;
  private final Clock clock;

  EvidenceZip(FrameLog frames, DeviceView devices, Clock clock) {
    this.frames = frames;
    this.devices = devices;
    this.clock = clock;
  }

  void write(OutletId outlet, Picked picked, OutputStream out) throws IOException {
    List<String> mns =
        devices.find(null, outlet.uscc()).stream()
            .filter(device -> outlet.toString().equals(device.outlet()))
            .map(DeviceView.Entry::mn)
            .toList();
    StringBuilder manifest = new StringBuilder(HEAD + Csv.END);
    StringBuilder sums = new StringBuilder();
    int count = 0;
    MeasuredAt times = new MeasuredAt();
    Instant begin = picked.from().minus(picked.by() == Picked.By.MEASURED ? AHEAD : Duration.ZERO);
    Instant end = receivedBefore(picked);
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      long after = 0;
      List<LoggedFrame> portion;
      do {
        portion = frames.of(mns, begin, end, after, PORTION);
        for (LoggedFrame each : portion) {
          after = each.id();
          Instant measured = times.of(each).orElse(null);
          if (!holds(picked, measured)) {
            continue;
          }
          String file = "frames/%012d.txt".formatted(each.id());
          put(zip, file, each.frame().bytes(), each.frame().receivedAt());
          manifest.append(line(each, measured, picked, file));
          sums.append(each.hash()).append("  ").append(file).append('\n');
          count++;
        }
      } while (portion.size() == PORTION);
      Instant now = clock.instant();
      byte[] list = bytes(manifest.toString());
      put(zip, "manifest.csv", list, now);
      put(zip, "manifest.csv.sha256", bytes(sha256(list) + "  manifest.csv\n"), now);
      put(zip, "SHA256SUMS", bytes(sums.toString()), now);
      put(zip, "README.txt", bytes(EvidenceReadme.of(outlet, picked, now, count)), now);
    }
  }

  /** Data may be sent long after it was measured, so all that came until then is looked at. */
  private static Instant receivedBefore(Picked picked) {
    Instant known = picked.asOf().plus(1, ChronoUnit.MICROS);
    return picked.by() == Picked.By.RECEIVED && picked.to().isBefore(known) ? picked.to() : known;
  }

  private static boolean holds(Picked picked, Instant measured) {
    return picked.by() == Picked.By.RECEIVED
        || measured != null && !measured.isBefore(picked.from()) && measured.isBefore(picked.to());
  }

  private static String line(LoggedFrame each, Instant measured, Picked picked, String file) {
    return String.join(
            ",",
            Long.toString(each.id()),
            time(each.frame().receivedAt()),
            measured == null ? "" : time(measured),
            Csv.cell(each.frame().mn()),
            each.frame().verdict().name(),
            Integer.toString(each.frame().bytes().length),
            each.hash(),
            file,
            picked.by().word(),
            time(picked.from()),
            time(picked.to()),
            time(picked.asOf()))
        + Csv.END;
  }

  private static String time(Instant at) {
    return CityTime.local(at).toString();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, Instant at)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
