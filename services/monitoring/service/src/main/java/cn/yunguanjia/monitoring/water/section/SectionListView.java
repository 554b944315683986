package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.monitoring.SectionListPublished;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The versions of the list of sections, and which held on a day. */
@Component
public class SectionListView implements Projection {
  private static final String VERSIONS = "versions";
  private final ReadModel model;

  /** The event that published a version. */
  public record Origin(String eventId, Instant at) {}

  SectionListView(ReadModels models) {
    model = models.describe("section_lists").part(VERSIONS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(SectionListPublished e, @MessageIdentifier String eventId) {
    model.put(
        VERSIONS,
        new Document("_id", e.version())
            .append("effectiveFrom", e.effectiveFrom().toString())
            .append("eventId", eventId)
            .append("at", e.at().toString())
            .append("basis", SectionDocuments.words(e.basis()))
            .append("sections", e.sections().stream().map(SectionDocuments::of).toList()));
  }

  /** All versions, the earliest first. */
  public List<SectionList> versions() {
    List<SectionList> versions = new ArrayList<>();
    for (Document d : model.collection(VERSIONS).find()) {
      versions.add(
          new SectionList(
              d.getString("_id"),
              LocalDate.parse(d.getString("effectiveFrom")),
              SectionDocuments.words(d.get("basis", Document.class)),
              d.getList("sections", Document.class).stream()
                  .map(SectionDocuments::section)
                  .toList()));
    }
    versions.sort(
        Comparator.comparing(SectionList::effectiveFrom).thenComparing(SectionList::version));
    return versions;
  }

  public Optional<Origin> published(String version) {
    return Optional.ofNullable(model.find(VERSIONS, version))
        .map(d -> new Origin(d.getString("eventId"), Instant.parse(d.getString("at"))));
  }

  /** The version that held on a day; empty before the first. */
  public Optional<SectionList> on(LocalDate day) {
    return versions().stream().filter(v -> !v.effectiveFrom().isAfter(day)).reduce((a, b) -> b);
  }
}
