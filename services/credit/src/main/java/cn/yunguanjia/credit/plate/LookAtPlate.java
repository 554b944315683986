package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.code.PlateSerial;
import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.credit.view.PlateBook;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.plate.PlateTerms;
import cn.yunguanjia.language.credit.PlateIssued;
import org.springframework.stereotype.Component;

/** Tells from a scanned link which plate it came from: the signature first, then the register. */
@Component
public class LookAtPlate {
  private final DoorPlate door;
  private final PlateBook book;

  LookAtPlate(DoorPlate door, PlateBook book) {
    this.door = door;
    this.book = book;
  }

  /**
   * @param p what a plate says of itself, null for plates of the first kind and for no plate
   * @param s its signature, null for no plate
   */
  public ScannedPlate at(String codeId, String uscc, String p, String s) {
    if (blank(p) && blank(s)) {
      return new ScannedPlate.None();
    }
    if (blank(p)) {
      return door.readOld(codeId, uscc, s)
          .<ScannedPlate>map(
              old ->
                  revoked(old) ? new ScannedPlate.OldKindToReplace() : new ScannedPlate.OldKind())
          .orElseGet(ScannedPlate.Forged::new);
    }
    return door.read(codeId, p, s)
        .map(read -> revoked(read) ? claimed(codeId, read.terms()) : listed(codeId, read.terms()))
        .orElseGet(
            () ->
                ofAnother(codeId, p)
                    ? new ScannedPlate.OfAnotherFirm()
                    : new ScannedPlate.Forged());
  }

  private ScannedPlate listed(String codeId, PlateTerms terms) {
    return switch (book.find(terms.serial()).orElse(null)) {
      case Plate.Hanging plate when plate.issued().codeId().equals(codeId) ->
          new ScannedPlate.Genuine(plate);
      case Plate.Withdrawn plate when plate.issued().codeId().equals(codeId) ->
          new ScannedPlate.Withdrawn(plate);
      case null, default -> new ScannedPlate.Unlisted();
    };
  }

  /**
   * A signature anybody may have made who has the key: only the register knows whether there is
   * such a plate, and a copy says the same.
   */
  private ScannedPlate claimed(String codeId, PlateTerms terms) {
    return switch (listed(codeId, terms)) {
      case ScannedPlate.Genuine listed when says(listed.plate().issued(), terms) ->
          new ScannedPlate.ToPrintAgain(listed.plate());
      case ScannedPlate.Withdrawn listed -> listed;
      default -> new ScannedPlate.ByRevokedKey();
    };
  }

  private static boolean says(PlateIssued plate, PlateTerms terms) {
    return plate.uscc().equals(terms.enterpriseId())
        && plate.geohash().equalsIgnoreCase(terms.geohash());
  }

  private static boolean revoked(DoorPlate.Read read) {
    return read.key().state() == KeyState.REVOKED;
  }

  private boolean ofAnother(String codeId, String p) {
    String serial = p.split("\\.", 2)[0];
    return PlateSerial.possible(serial)
        && book.find(serial).filter(plate -> !plate.issued().codeId().equals(codeId)).isPresent();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
