package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.envelope.plate.Geohash;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plate as its officers and its holder see it. */
@Component
class PlateJson {
  private final DoorPlate door;

  PlateJson(DoorPlate door) {
    this.door = door;
  }

  /**
   * @param names whether the reader may know who issued and withdrew it
   */
  Map<String, Object> of(Plate plate, boolean names) {
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
    switch (plate) {
      case Plate.Hanging hanging -> {
        json.put("state", "HANGING");
        json.put("link", door.link(issued));
        json.put("withdrawn", null);
      }
      case Plate.Withdrawn withdrawn -> {
        json.put("state", "WITHDRAWN");
        json.put("link", null);
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
