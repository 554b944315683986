package cn.yunguanjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.cases.view.IssueView;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.language.monitoring.SuspicionTakenUp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Suspected data that an officer takes up becomes an inspection that its firm is not told of. */
class SuspicionTest extends CasesAtWork {
  @Autowired IssueView issues;

  @Test
  void aSuspicionTakenUpIsAnInspectionOfTheCountyUnknownToTheFirm() {
    registered();
    await().atMost(SOON).until(() -> !issues.names(List.of(uscc)).isEmpty());
    happens(
        new SuspicionTakenUp(
            "suspicion-" + uscc,
            uscc,
            uscc + ":DW001",
            "330483",
            SuspicionKind.FLAT_LINE,
            "w01018",
            NINE,
            NINE.plusSeconds(36_000),
            85,
            "查看采样管路",
            "officer-1",
            NINE.plusSeconds(40_000)));
    await().atMost(SOON).until(() -> inspections(county).size() == 1);

    JsonNode issue = inspections(county).get(0);
    assertThat(issue.get("source").asString()).isEqualTo("SUSPICION");
    assertThat(issue.get("severity").asString()).isEqualTo("SERIOUS");
    assertThat(issue.get("place").asString()).contains("示范·" + uscc).endsWith("DW001");
    assertThat(issue.get("uscc").isNull()).as("nobody is held responsible yet").isTrue();
    assertThat(page(issue.get("issueId").asString()).toString()).contains("查看采样管路");
    assertThat(inspections(holder).size()).as("the firm").isZero();
    assertThat(inspections(elsewhere).size()).as("another county").isZero();
  }

  /** By the place, which is all that names the firm. */
  private JsonNode inspections(String reader) {
    return get("/api/cases?text=" + uscc, reader).json().get("items");
  }
}
