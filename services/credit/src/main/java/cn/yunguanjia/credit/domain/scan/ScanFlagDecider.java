package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.UnusualScansAcknowledged;
import cn.yunguanjia.language.credit.UnusualScansFlagged;

/** Flags once, however often the scans of the day are looked at, and is acknowledged once. */
public final class ScanFlagDecider implements Decider<ScanFlag, ScanFlagCommand> {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 500;

  @Override
  public ScanFlag initial() {
    return new ScanFlag.None();
  }

  @Override
  public Decision decide(ScanFlag flag, ScanFlagCommand command) {
    return switch (command) {
      case ScanFlagCommand.Flag c ->
          flag instanceof ScanFlag.None ? Decision.accepted(c.flagged()) : Decision.unchanged();
      case ScanFlagCommand.Acknowledge c -> acknowledge(flag, c);
    };
  }

  private static Decision acknowledge(ScanFlag flag, ScanFlagCommand.Acknowledge c) {
    return switch (flag) {
      case ScanFlag.None _ ->
          Decision.refused(
              Refusal.notFound("no-such-scan-flag", "没有这条异常扫码提示", "There is no such flag"));
      case ScanFlag.Acknowledged _ ->
          Decision.refused(
              Refusal.conflict(
                  "scan-flag-acknowledged", "这条提示已有人签收", "Somebody acknowledged it before"));
      case ScanFlag.Raised(UnusualScansFlagged flagged) -> {
        int length = c.word() == null ? 0 : c.word().strip().length();
        yield length < SHORTEST || length > LONGEST
            ? Decision.refused(
                Refusal.invalid(
                    "word-length",
                    "word",
                    "请写明情况，2 到 500 个字",
                    "Please say what it was, in 2 to 500 characters"))
            : Decision.accepted(
                new UnusualScansAcknowledged(
                    flagged.flagId(),
                    flagged.codeId(),
                    flagged.area(),
                    c.word().strip(),
                    c.by(),
                    c.at()));
      }
    };
  }

  @Override
  public ScanFlag evolve(ScanFlag flag, DomainEvent event) {
    return switch (event) {
      case UnusualScansFlagged e -> new ScanFlag.Raised(e);
      case UnusualScansAcknowledged e when flag instanceof ScanFlag.Raised(var flagged) ->
          new ScanFlag.Acknowledged(flagged, e);
      default -> flag;
    };
  }
}
