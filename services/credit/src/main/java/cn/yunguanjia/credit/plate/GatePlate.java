package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.credit.view.PlateBook;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import org.springframework.stereotype.Component;

/** The QR code at a firm's main gate, as everybody may have it. */
@Component
public class GatePlate {
  private final DoorPlate door;
  private final PlateBook book;

  GatePlate(DoorPlate door, PlateBook book) {
    this.door = door;
    this.book = book;
  }

  /**
   * A firm that never had a plate shows one of the first kind, which names no place; one whose
   * plate was withdrawn shows none until another hangs there.
   */
  public String svg(String codeId, String uscc) {
    var plate = book.atGate(codeId);
    if (plate.isEmpty() && !book.of(codeId).isEmpty()) {
      throw new RefusedException(
          Refusal.notFound(
              "no-plate-at-gate",
              "这家企业大门的门牌已作废，尚未换发",
              "The plate at this firm's gate is withdrawn and not replaced yet"));
    }
    return QrPicture.plate(
        plate
            .map(hanging -> door.signed(hanging.issued()).link())
            .orElseGet(() -> door.oldLink(codeId, uscc)),
        codeId);
  }
}
