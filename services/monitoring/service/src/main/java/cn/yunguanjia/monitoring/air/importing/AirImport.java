package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AirFileImported;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.file.TakenOnce;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a file of hourly means whole or not at all: first into the frame log, then it is told. */
@Component
class AirImport {
  private static final int LARGEST = 4_000_000;
  private static final int PATIENCE_SECONDS = 30;
  private static final String DEVICE = "IMPORT";

  private final AirStations stations;
  private final FrameLog frames;
  private final Decisions decisions;
  private final Clock clock;

  AirImport(AirStations stations, FrameLog frames, Decisions decisions, Clock clock) {
    this.stations = stations;
    this.frames = frames;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * @param already the same file was imported before, and nothing changed
   */
  record Taken(boolean already, AirFileImported file) {}

  Taken take(String name, String text, boolean passOver, Caller caller) {
    if (text == null || text.isBlank() || text.length() > LARGEST) {
      throw new RefusedException(
          Refusal.invalid(
              "air-file-size",
              "csv",
              "请给出 CSV 内容，最大 4 MB；更大的文件请分开导入",
              "Give the content of the CSV file, 4 MB at most; split a larger one"));
    }
    Map<String, Station> known =
        stations.all().stream().collect(Collectors.toMap(Station::id, Function.identity()));
    FileCheck.Checked checked =
        new FileCheck(known, caller::actsFor, passOver, clock.instant()).check(AirTable.of(text));
    AirFileImported file = file(name, text, checked);
    Subject subject = Subject.of("airfile", file.sha256());
    var once = new TakenOnce<>(AirFileImported.class);
    if (decisions.state(subject, once) instanceof TakenOnce.TakenIn(AirFileImported before)) {
      return new Taken(true, before);
    }
    log(ImportedFile.bytes(text, new TreeSet<>(file.stations())), caller);
    decisions.execute(subject, once, file, caller.origin());
    return new Taken(false, file);
  }

  private AirFileImported file(String name, String text, FileCheck.Checked checked) {
    return new AirFileImported(
        ImportedFile.sha256(text),
        name == null || name.isBlank() ? "air.csv" : name,
        checked.rows().stream().map(AirRow::station).distinct().sorted().toList(),
        checked.rows().size(),
        checked.passed(),
        checked.rows().stream().map(AirRow::hour).min(Instant::compareTo).orElseThrow(),
        checked.rows().stream().map(AirRow::hour).max(Instant::compareTo).orElseThrow(),
        clock.instant());
  }

  /** Returns when the file is on disk. */
  private void log(byte[] bytes, Caller caller) {
    CountDownLatch onDisk = new CountDownLatch(1);
    try {
      frames.append(
          new ReceivedFrame(
              clock.instant(), DEVICE, "user:" + caller.subject(), Verdict.IMPORTED, bytes),
          onDisk::countDown);
      if (onDisk.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new RefusedException(
        Refusal.unavailable(
            "frame-log-slow",
            "报文日志暂时不可用，请稍后再导入同一文件；重复导入不会重复计数",
            "The frame log does not answer; import the same file again later, twice counts once"));
  }
}
