package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.monitoring.domain.suspicion.Examine;
import cn.yunguanjia.monitoring.domain.suspicion.Finding;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of each finding as it was last seen, in the form in which a page reads it. */
@Component
class EvidenceStore {
  private final SuspicionWork work;
  private final JsonMapper json;

  EvidenceStore(SuspicionWork work, JsonMapper json) {
    this.work = work;
    this.json = json;
  }

  /** Within a write. */
  void keep(String outlet, List<Finding> found) {
    for (Finding finding : found) {
      work.model()
          .put(
              SuspicionWork.EVIDENCE,
              new Document("_id", Examine.id(outlet, finding))
                  .append("json", json.writeValueAsString(finding.evidence())));
    }
  }

  /** Empty for the moment in which the readings are rebuilt. */
  Optional<JsonNode> find(String suspicionId) {
    return Optional.ofNullable(work.model().find(SuspicionWork.EVIDENCE, suspicionId))
        .map(d -> json.readTree(d.getString("json")));
  }
}
