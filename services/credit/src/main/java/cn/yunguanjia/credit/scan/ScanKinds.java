package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.plate.ScannedPlate;
import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.language.credit.ScanKind;

/** What kind of scan an answer was. */
final class ScanKinds {
  private ScanKinds() {}

  static ScanKind of(ScannedPlate plate) {
    return switch (plate) {
      case ScannedPlate.None _ -> ScanKind.BARE;
      case ScannedPlate.Genuine _, ScannedPlate.OldKind _ -> ScanKind.PLATE_GENUINE;
      case ScannedPlate.Withdrawn _,
          ScannedPlate.OfAnotherFirm _,
          ScannedPlate.Unlisted _,
          ScannedPlate.ToPrintAgain _,
          ScannedPlate.OldKindToReplace _ ->
          ScanKind.PLATE_VOID;
      case ScannedPlate.Forged _, ScannedPlate.ByRevokedKey _ -> ScanKind.PLATE_FORGED;
    };
  }

  static ScanKind of(Answer answer) {
    return switch (answer) {
      case Answer.Proven _ -> ScanKind.LIVE_GENUINE;
      case Answer.Refused refused when refused.said().isPresent() -> ScanKind.LIVE_VOID;
      case Answer.Refused refused ->
          switch (refused.reason()) {
            case UNKNOWN_ALGORITHM, UNKNOWN_KEY, WRONG_KEY_USE, ALGORITHM_MISMATCH, BAD_SIGNATURE ->
                ScanKind.LIVE_FORGED;
            default -> ScanKind.UNKNOWN;
          };
    };
  }

  /** Null where the signature does not fit: what it says is not even read then. */
  static String codeOf(Answer answer) {
    return switch (answer) {
      case Answer.Proven proven -> proven.code().codeId();
      case Answer.Refused refused -> refused.said().map(LiveCode::codeId).orElse(null);
    };
  }

  /**
   * @param known whether there is a code as the link claims
   */
  static ScanKind of(PlateAnswer answer, boolean known) {
    return switch (answer) {
      case PlateAnswer.Proven _ -> ScanKind.PLATE_GENUINE;
      case PlateAnswer.Refused refused when refused.said().isPresent() -> ScanKind.PLATE_VOID;
      case PlateAnswer.Refused refused ->
          switch (refused.reason()) {
            case BAD_SIGNATURE, UNKNOWN_KEY -> ScanKind.PLATE_FORGED;
            default -> known ? ScanKind.BARE : ScanKind.UNKNOWN;
          };
    };
  }
}
