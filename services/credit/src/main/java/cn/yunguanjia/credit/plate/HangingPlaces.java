package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plates;
import cn.yunguanjia.credit.rating.PublishedPast;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.platform.eventlog.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a firm's plates can hang: at its gate and its outlets, as the permit register has them. */
@Component
class HangingPlaces {
  private static final Bilingual MAIN_GATE = Bilingual.of("厂区大门", "Main gate");
  private final Decisions decisions;

  HangingPlaces(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @param place GATE or the code of an outlet
   */
  record Place(String place, Bilingual hangsAt, double lon, double lat) {}

  /** The gate first; empty where the register does not know where the firm is. */
  List<Place> of(String uscc) {
    var firm = PublishedPast.first(decisions, "enterprise", uscc, EnterpriseRegistered.class);
    List<Place> places = new ArrayList<>();
    if (firm != null && firm.site() != null) {
      places.add(new Place(Plates.GATE, MAIN_GATE, firm.site().lon(), firm.site().lat()));
    }
    if (firm != null && firm.outlets() != null) {
      firm.outlets().forEach(o -> places.add(new Place(o.code(), o.name(), o.lon(), o.lat())));
    }
    return places;
  }
}
