package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the rooms of the desk tell belongs to the city, and is plainly a demonstration. */
class DeskStoriesTest {
  private final DeskStories stories = DeskStories.load();
  private final City city = City.load();

  @Test
  void eachMarkIsOfAnOutletOfTheFirmOfTheAccount() {
    Enterprise firm = city.enterprise("91330483MA2YGJ019P").orElseThrow();
    assertThat(stories.marks())
        .allSatisfy(
            mark -> {
              String[] outlet = mark.outlet().split(":");
              assertThat(outlet[0]).isEqualTo(firm.uscc());
              assertThat(firm.outlet(outlet[1])).isNotNull();
              assertThat(mark.reason()).endsWith("（演示）");
              assertThat(mark.evidence()).contains("示范");
            })
        .extracting(DeskStories.Marking::verdict)
        .containsExactlyInAnyOrder("WAITING", "ACCEPTED", "REFUSED");
  }

  @Test
  void aMarkIsMeantInTheTimeOfTheCity() {
    var mark = stories.marks().getFirst();
    assertThat(mark.from(LocalDate.of(2026, 11, 20))).hasToString("2026-11-17T09:00+08:00");
    assertThat(mark.to(LocalDate.of(2026, 11, 20))).hasToString("2026-11-17T11:00+08:00");
  }

  @Test
  void theStrangerIsNobodysDevice() {
    assertThat(stories.stranger().mn()).hasSize(24);
    assertThat(city.enterprises().stream().flatMap(e -> e.outlets().stream()))
        .noneMatch(outlet -> outlet.mn().equals(stories.stranger().mn()));
    assertThat(SuspicionKind.valueOf(stories.inspection().kind()))
        .isEqualTo(SuspicionKind.UNDER_LIMIT);
  }
}
