package cn.yunguanjia.monitoring.water.section;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.SectionListPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionListsTest {
  private final SectionLists lists = new SectionLists();

  @Test
  void aVersionIsPublishedOnce() {
    SectionListPublished list =
        list(section("A", null, null, null), section("B", "A", "330402", "330482"));

    assertThat(lists.decide(lists.initial(), list)).isEqualTo(Decision.accepted(list));
    assertThat(lists.decide(lists.replay(List.of(list)), list)).isEqualTo(Decision.unchanged());
  }

  @Test
  void otherContentNeedsAnotherVersion() {
    SectionListPublished first = list(section("A", null, null, null));
    SectionListPublished other = list(section("B", null, null, null));

    assertThat(code(lists.decide(lists.replay(List.of(first)), other)))
        .isEqualTo("section-list-published");
  }

  @Test
  void aSectionIsInTheListOnceAndItsUpstreamIsAnotherOfTheList() {
    SectionListPublished twice =
        list(section("A", null, null, null), section("A", null, null, null));
    SectionListPublished nowhere = list(section("A", "Z", null, null));
    SectionListPublished itself = list(section("A", "A", null, null));

    assertThat(code(lists.decide(lists.initial(), twice))).isEqualTo("section-list-sections");
    assertThat(code(lists.decide(lists.initial(), nowhere))).isEqualTo("section-list-upstream");
    assertThat(code(lists.decide(lists.initial(), itself))).isEqualTo("section-list-upstream");
  }

  @ParameterizedTest
  @CsvSource({"330402,330402", "330402,", ",330402", "330402,990000"})
  void aHandoverIsBetweenTwoKnownCounties(String from, String to) {
    assertThat(code(lists.decide(lists.initial(), list(section("A", null, from, to)))))
        .isEqualTo("section-list-handoverfrom");
  }

  @Test
  void whatIsMissingIsNamedWithItsPlace() {
    Decision decision =
        lists.decide(
            lists.initial(),
            list(
                section("A", null, null, null),
                changed(
                    s ->
                        new ListedSection(
                            s.id(),
                            s.name(),
                            s.body(),
                            s.river(),
                            s.riverName(),
                            s.place(),
                            s.basin(),
                            s.basinName(),
                            s.area(),
                            s.level(),
                            "VI",
                            null,
                            null,
                            null,
                            false,
                            false))));

    assertThat(((Decision.Refused) decision).refusal().field()).isEqualTo("sections[1].target");
  }

  private static String code(Decision decision) {
    return ((Decision.Refused) decision).refusal().code();
  }

  private static ListedSection changed(UnaryOperator<ListedSection> how) {
    return how.apply(section("B", null, null, null));
  }

  private static SectionListPublished list(ListedSection... sections) {
    return new SectionListPublished(
        "2026",
        LocalDate.of(2026, 1, 1),
        Bilingual.of("示例", "Example"),
        List.of(sections),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  static ListedSection section(String id, String upstream, String from, String to) {
    return new ListedSection(
        id,
        Bilingual.of("断面" + id, "Section " + id),
        "RIVER",
        "tang",
        Bilingual.of("平湖塘", "Pinghu Tang"),
        1,
        "canal",
        Bilingual.of("运河水系", "Canal waters"),
        "330402",
        "CITY",
        "III",
        upstream,
        from,
        to,
        false,
        false);
  }
}
