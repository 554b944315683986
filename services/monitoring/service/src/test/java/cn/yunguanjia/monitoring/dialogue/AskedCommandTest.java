package cn.yunguanjia.monitoring.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.command.UnusableField;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedCommandTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T02:00:00Z");

  @Test
  void aClockIsSetToTheTimeInBeijing() {
    Request request = asked("1012", null, null, null).request(NOW).orElseThrow();
    assertThat(Fields.of(request)).isEqualTo(Map.of("SystemTime", "20261120100000"));
  }

  @Test
  void aSpanOfHistoryIsWrittenInBeijingTime() {
    Request request =
        asked(
                "2061",
                OffsetDateTime.parse("2026-11-19T16:00:00Z"),
                OffsetDateTime.parse("2026-11-20T08:00:00+08:00"),
                null)
            .request(NOW)
            .orElseThrow();
    assertThat(Fields.of(request))
        .isEqualTo(Map.of("BeginTime", "20261120000000", "EndTime", "20261120080000"));
  }

  @Test
  void aPasswordIsSentAndStandsInNoLog() {
    AskedCommand asked =
        new AskedCommand(
            "1072", null, null, null, null, null, null, null, null, "654321", null, null, "核对");
    Request request = asked.request(NOW).orElseThrow();
    assertThat(request.frame().segment()).contains("NewPW=654321");
    assertThat(Fields.of(request)).isEqualTo(Map.of("NewPW", "***"));
  }

  @Test
  void aSamplingCycleHasAStartAndHours() {
    AskedCommand asked =
        new AskedCommand(
            "3016", "w01018", null, null, null, null, null, null, null, null, "08:30", 2, "核对");
    assertThat(Fields.of(asked.request(NOW).orElseThrow()))
        .isEqualTo(Map.of("PolId", "w01018", "CstartTime", "083000", "Ctime", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9014", "2022", "1013", "abcd", "", "99999"})
  void whatNobodySendsFromTheDeskIsNoCommand(String cn) {
    assertThat(asked(cn, null, null, null).request(NOW)).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedAsOnTheWire() {
    assertField("RtdInterval", asked("1062", null, null, null));
    assertField("RtdInterval", asked("1062", null, null, 29));
    assertField("BeginTime", asked("2061", null, NOW, null));
    assertField("EndTime", asked("2061", NOW, NOW.minusHours(1), null));
    assertField("PolId", asked("3011", null, null, null));
    assertField("InfoId", asked("3020", null, null, null));
    assertField("ReCount", asked("1000", null, null, 10));
    assertField("NewPW", asked("1072", null, null, null));
    assertField("CstartTime", asked("3016", null, null, null));
  }

  private static void assertField(String field, AskedCommand asked) {
    assertThatThrownBy(() -> asked.request(NOW))
        .isInstanceOfSatisfying(
            UnusableField.class, unusable -> assertThat(unusable.field()).isEqualTo(field));
  }

  private static AskedCommand asked(
      String cn, OffsetDateTime begin, OffsetDateTime end, Integer seconds) {
    return new AskedCommand(
        cn, null, begin, end, seconds, null, null, null, null, null, null, null, "核对");
  }
}
