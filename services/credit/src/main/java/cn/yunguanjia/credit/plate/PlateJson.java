package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.envelope.plate.Geohash;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plate as its officers and its holder see it. */
@Component
class PlateJson {
  private final DoorPlate door;
  private final PrintsToRenew renew;

  PlateJson(DoorPlate door, PrintsToRenew renew) {
    this.door = door;
    this.renew = renew;
  }

  /**
   * @param names whether the reader may know who issued and withdrew it
   */
  Map<String, Object> of(Plate plate, boolean names) {
    return of(plate, names, renew.now());
  }

  /** Plates of one firm; what must be printed again is asked once. */
  List<Map<String, Object>> of(List<Plate> plates, boolean names) {
    PrintAgain again = renew.now();
    return plates.stream().map(plate -> of(plate, names, again)).toList();
  }

  private Map<String, Object> of(Plate plate, boolean names, PrintAgain again) {
    PlateIssued issued = plate.issued();
    Geohash.Cell cell = Geohash.cell(issued.geohash());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("serial", issued.serial());
    json.put("codeId", issued.codeId());
    json.put("place", issued.place());
    json.put("hangsAt", issued.hangsAt());
    json.put("geohash", issued.geohash());
    json.put("lon", degrees(cell.lon()));
    json.put("lat", degrees(cell.lat()));
    json.put("issuedAt", issued.at());
    json.put("issuedBy", names ? issued.by() : null);
    json.put("printAgain", again.concerns(plate));
    switch (plate) {
      case Plate.Hanging hanging -> {
        json.put("state", "HANGING");
        json.put("link", door.signed(issued).link());
        json.put("printedAt", hanging.printed() == null ? null : hanging.printed().at());
        json.put("withdrawn", null);
      }
      case Plate.Withdrawn withdrawn -> {
        json.put("state", "WITHDRAWN");
        json.put("link", null);
        json.put("printedAt", null);
        json.put("withdrawn", withdrawal(withdrawn.withdrawn(), names));
      }
    }
    return json;
  }

  private static Map<String, Object> withdrawal(PlateWithdrawn e, boolean names) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", e.at());
    json.put("by", names ? e.by() : null);
    json.put("reason", e.reason());
    json.put("reasonText", e.reason().words());
    json.put("note", e.note());
    json.put("replacedBy", e.replacedBy());
    return json;
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}
