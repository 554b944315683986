package cn.yunguanjia.credit.domain.plate;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.PlateIssued;
import java.time.Instant;
import java.util.Optional;

/** What can be wrong with a command about plates, in words to act on. */
final class PlateFaults {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_NOTE = 500;

  private PlateFaults() {}

  static Optional<Refusal> ofIssue(PlateIssued plate) {
    if (unfit(plate.hangsAt())) {
      return Optional.of(
          Refusal.invalid(
              "hangs-at-missing",
              "hangsAt",
              "请写明挂牌处的名称，1 到 " + LONGEST_NAME + " 个字",
              "Name the place the plate hangs at, in 1 to " + LONGEST_NAME + " characters"));
    }
    return Optional.empty();
  }

  static Optional<Refusal> ofWithdrawal(Plate.Hanging plate, PlateCommand.Why why, Instant at) {
    if (why.reason() == null) {
      return Optional.of(
          Refusal.invalid(
              "withdrawal-reason-missing",
              "reason",
              "请选择作废原因",
              "Choose why the plate is withdrawn"));
    }
    if (why.note() != null && why.note().strip().length() > LONGEST_NOTE) {
      return Optional.of(
          Refusal.invalid(
              "note-too-long",
              "note",
              "说明不超过 " + LONGEST_NOTE + " 个字",
              "The note has at most " + LONGEST_NOTE + " characters"));
    }
    if (at.isBefore(plate.issued().at())) {
      return Optional.of(
          Refusal.invalid(
              "withdrawn-before-issued",
              "at",
              "作废时间早于这块门牌的发放时间 " + plate.issued().at(),
              "The plate was issued later than that, at " + plate.issued().at()));
    }
    return Optional.empty();
  }

  static Refusal taken(Plate.Hanging there) {
    String serial = there.serial();
    return Refusal.conflict(
        "plate-hangs-there",
        "这里已挂有门牌 " + serial + "，请用“换发”代替",
        "Plate " + serial + " hangs there already; reissue that one instead");
  }

  static Refusal unknown(String serial) {
    return Refusal.notFound(
        "no-such-plate", "没有编号为 " + serial + " 的门牌", "There is no plate " + serial);
  }

  static Refusal alreadyWithdrawn(Plate.Withdrawn plate) {
    String next = plate.withdrawn().replacedBy();
    return Refusal.conflict(
        "plate-withdrawn",
        "这块门牌已作废" + (next == null ? "，请发一块新的" : "，现用门牌是 " + next),
        "This plate is withdrawn"
            + (next == null ? "; issue a new one" : "; plate " + next + " hangs there now"));
  }

  private static boolean unfit(Bilingual name) {
    return name == null
        || name.zh() == null
        || name.zh().isBlank()
        || name.zh().length() > LONGEST_NAME
        || name.en() != null && name.en().length() > 2 * LONGEST_NAME;
  }
}
