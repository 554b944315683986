package cn.yunguanjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.IssueReported;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the log kept before an event learnt to say more is read on. */
class OldEventsTest {
  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void anIssueFromBeforeTheRunningNumbersIsRead() {
    var old =
        json.readValue(
            """
            {"issueId":"i","number":"HJ20261120-7F3A","channel":"EXCEEDANCE","uscc":"U","outlet":"U:DA001",
             "factor":"a21002","area":"330483","title":{"zh":"超标","en":"Above"},"severity":"MAJOR",
             "at":"2026-11-20T02:00:00Z"}""",
            IssueReported.class);
    assertThat(old.number()).isEqualTo("HJ20261120-7F3A");
    assertThat(old.description()).isNull();
    assertThat(old.at()).isNotNull();
  }

  @Test
  void aFindingFromBeforeTheBoundWasKeptIsRead() {
    var old =
        json.readValue(
            """
            {"issueId":"i","exceedanceId":"x","measuredAt":"2026-11-20T01:00:00Z","value":5.2,"limit":9,"unit":"",
             "multiple":null,"severity":"SERIOUS","at":"2026-11-20T02:00:00Z"}""",
            FindingAdded.class);
    assertThat(old.bound()).isNull();
    assertThat(old.value()).isEqualByComparingTo("5.2");
  }
}
