package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.domain.scan.ScanHistory;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.credit.CodeScansCounted;
import cn.yunguanjia.language.credit.UnusualScansAcknowledged;
import cn.yunguanjia.language.credit.UnusualScansFlagged;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scans by day and code, one document each, so that a day of the city is a range of ids and a week
 * of a code is seven of them; and what was unusual, by day.
 */
@Component
class ScanBook implements Projection {
  private static final String DAYS = "days";
  private static final String FLAGS = "flags";
  private static final String NO_CODE = "-";
  private final ReadModel model;
  private final JsonMapper json;

  /** A flag and, once somebody has seen it, what he said. */
  record Flag(UnusualScansFlagged flagged, Optional<UnusualScansAcknowledged> acknowledged) {}

  ScanBook(ReadModels models, JsonMapper json) {
    this.json = json;
    this.model = models.describe("scans").part(DAYS).part(FLAGS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  /** A tally's later word of an hour takes the place of its earlier one. */
  @EventHandler
  void on(CodeScansCounted e) {
    ZonedDateTime hour = e.hour().atZone(CityTime.ZONE);
    Document counts = new Document();
    e.counts().forEach(count -> counts.append(count.kind().name(), count.scans()));
    model.upsert(
        DAYS,
        id(hour.toLocalDate(), e.codeId()),
        Updates.combine(
            Updates.set("day", hour.toLocalDate().toString()),
            Updates.set("codeId", e.codeId()),
            Updates.set("uscc", e.uscc()),
            Updates.set("area", e.area()),
            Updates.set("hours." + hour.getHour() + "." + e.tallyId(), counts)));
  }

  @EventHandler
  void on(UnusualScansFlagged e) {
    model.upsert(FLAGS, e.flagId(), Updates.set("flagged", json.writeValueAsString(e)));
  }

  @EventHandler
  void on(UnusualScansAcknowledged e) {
    model.upsert(FLAGS, e.flagId(), Updates.set("acknowledged", json.writeValueAsString(e)));
  }

  /**
   * The scans of a code on these days and those between.
   *
   * @param codeId null for scans that led to no known code
   */
  List<ScanDay> of(String codeId, LocalDate first, LocalDate last) {
    return documents(codeId, first, last).stream().map(ScanDay::of).toList();
  }

  ScanHistory history(String codeId, LocalDate first, LocalDate last) {
    ScanHistory history = new ScanHistory();
    documents(codeId, first, last).forEach(d -> ScanDay.into(history, d));
    return history;
  }

  private List<Document> documents(String codeId, LocalDate first, LocalDate last) {
    List<String> ids = first.datesUntil(last.plusDays(1)).map(day -> id(day, codeId)).toList();
    return model.collection(DAYS).find(Filters.in("_id", ids)).into(new ArrayList<>());
  }

  List<ScanDay> all(LocalDate first, LocalDate last) {
    return model
        .collection(DAYS)
        .find(between(first, last))
        .map(ScanDay::of)
        .into(new ArrayList<>());
  }

  /** The newest day first. */
  List<Flag> flags(LocalDate first, LocalDate last) {
    List<Flag> flags =
        model.collection(FLAGS).find(between(first, last)).map(this::flag).into(new ArrayList<>());
    flags.sort(Comparator.comparing((Flag flag) -> flag.flagged().at()).reversed());
    return flags;
  }

  private static Bson between(LocalDate first, LocalDate last) {
    return Filters.and(
        Filters.gte("_id", first.toString()), Filters.lt("_id", last.plusDays(1).toString()));
  }

  private Flag flag(Document d) {
    String acknowledged = d.getString("acknowledged");
    return new Flag(
        json.readValue(d.getString("flagged"), UnusualScansFlagged.class),
        Optional.ofNullable(acknowledged)
            .map(text -> json.readValue(text, UnusualScansAcknowledged.class)));
  }

  private static String id(LocalDate day, String codeId) {
    return day + "|" + (codeId == null ? NO_CODE : codeId);
  }
}
