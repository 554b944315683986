package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.PlateBook;
import cn.yunguanjia.language.credit.PlateWithdrawal;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plates of one firm, for its holder and its officers. */
@RestController
class ReadPlates {
  private final PlateRights rights;
  private final PlateBook book;
  private final HangingPlaces places;
  private final PlateJson json;

  ReadPlates(PlateRights rights, PlateBook book, HangingPlaces places, PlateJson json) {
    this.rights = rights;
    this.book = book;
    this.places = places;
    this.json = json;
  }

  @GetMapping("/api/credit/codes/{codeId}/plates")
  @Operation(
      summary = "企业的门牌 The door plates of a firm, withdrawn ones too, and where they can hang")
  Map<String, Object> plates(@PathVariable String codeId, Caller caller) {
    Document firm = rights.readable(codeId, caller);
    boolean officer = !caller.holds(firm.getString("_id"));
    List<Plate> plates = book.of(firm.getString("codeId"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("codeId", firm.getString("codeId"));
    answer.put("name", CodeView.name(firm));
    answer.put("uscc", firm.getString("_id"));
    answer.put("area", firm.getString("area"));
    answer.put("items", json.of(plates, officer));
    answer.put("places", places.of(firm.getString("_id")));
    answer.put("reasons", Arrays.stream(PlateWithdrawal.values()).map(ReadPlates::reason).toList());
    answer.put(
        "mayChange", caller.isAny("officer", "admin") && caller.actsFor(firm.getString("area")));
    return answer;
  }

  private static Map<String, Object> reason(PlateWithdrawal reason) {
    return Map.of("reason", reason, "text", reason.words());
  }
}
