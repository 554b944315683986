package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.plate.ScannedPlate;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.credit.CodeScansCounted;
import cn.yunguanjia.language.credit.ScanKind;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.problem.RefusedException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes note of scans and tells the log of them every few seconds, not at each: a code that is
 * scanned a thousand times an hour costs the log no more than one that is scanned now and then.
 */
@Component
public class Scans {
  private static final Pattern CLAIMED = Pattern.compile("/c/([0-9A-Z]{17})(?:[?#]|$)");
  private final String tallyId;
  private final ScanTally tally;
  private final Decisions decisions;
  private final Codes codes;
  private final Clock clock;

  Scans(Decisions decisions, Codes codes, Clock clock, RandomGenerator random) {
    this.tallyId = HexFormat.of().toHexDigits(random.nextLong());
    this.tally = new ScanTally(clock);
    this.decisions = decisions;
    this.codes = codes;
    this.clock = clock;
  }

  /** The page of a code was opened. */
  public void opened(String codeId, ScannedPlate plate) {
    tally.count(codeId, ScanKinds.of(plate));
  }

  /** A page was asked for that belongs to no code. */
  public void openedNothing() {
    tally.count(null, ScanKind.UNKNOWN);
  }

  public void verified(Answer answer) {
    tally.count(ScanKinds.codeOf(answer), ScanKinds.of(answer));
  }

  /** Whose plate a link claims to be is believed as far as there is such a code. */
  public void verified(String link, PlateAnswer answer) {
    String codeId = answer.valid() ? ((PlateAnswer.Proven) answer).terms().codeId() : claimed(link);
    tally.count(codeId, ScanKinds.of(answer, codeId != null));
  }

  private String claimed(String link) {
    Matcher code = CLAIMED.matcher(link);
    if (!code.find()) {
      return null;
    }
    try {
      String codeId = CodeId.read(code.group(1));
      return codes.firmOfCode(codeId) == null ? null : codeId;
    } catch (RefusedException mistyped) {
      return null;
    }
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.credit.tell-scans-every}",
      fixedDelayString = "${yunguanjia.credit.tell-scans-every}")
  @PreDestroy
  public synchronized void tell() {
    List<ScanTally.Counted> counted = tally.take();
    try {
      List<CodeScansCounted> told = counted.stream().flatMap(this::event).toList();
      if (!told.isEmpty()) {
        decisions.record(told, new Origin("EveryWhileTellTheScans", "automation", null));
      }
    } catch (RuntimeException closed) {
      tally.again(counted);
      throw closed;
    }
  }

  /** Of a code that the view does not show yet nothing is told: it is no code nobody has. */
  private Stream<CodeScansCounted> event(ScanTally.Counted one) {
    if (one.codeId() == null) {
      return Stream.of(event(one, null, Region.JIAXING.code()));
    }
    Document firm = codes.firmOfCode(one.codeId());
    if (firm == null) {
      tally.again(List.of(one));
      return Stream.empty();
    }
    return Stream.of(event(one, firm.getString("_id"), firm.getString("area")));
  }

  private CodeScansCounted event(ScanTally.Counted one, String uscc, String area) {
    return new CodeScansCounted(
        tallyId, one.hour(), one.codeId(), uscc, area, one.counts(), clock.instant());
  }
}
