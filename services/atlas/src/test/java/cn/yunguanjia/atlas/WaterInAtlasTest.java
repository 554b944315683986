package cn.yunguanjia.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.SectionListPublished;
import cn.yunguanjia.language.monitoring.StationRegistered;
import cn.yunguanjia.language.monitoring.WaterWarningRaised;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the map and the feed say of surface water. */
@ContextTest
class WaterInAtlasTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

  @Autowired Decisions decisions;
  @LocalServerPort int port;

  @Test
  void whereDrinkingWaterIsTakenIsOnNoPublicMapWhicheverIsHeardFirst() {
    happen(list("2025", "EARLY"), station("EARLY"), station("LATE"), station("OPEN"));
    await().atMost(SOON).until(() -> sections().contains("\"OPEN\""));
    assertThat(sections()).doesNotContain("\"EARLY\"").contains("\"LATE\"");
    happen(list("2026", "LATE"));
    await().atMost(SOON).until(() -> !sections().contains("\"LATE\""));
    assertThat(sections()).contains("\"OPEN\"").doesNotContain("\"EARLY\"");
  }

  @Test
  void aWarningIsToldAsASentence() {
    happen(
        new WaterWarningRaised(
            "w-1",
            "W5",
            Bilingual.of("上塘河", "Shangtang River"),
            "330481",
            "CLASS_FALLING",
            "nh3n",
            Bilingual.of("氨氮", "Ammonia nitrogen"),
            new BigDecimal("0.94"),
            new BigDecimal("1.0"),
            "mg/L",
            "Ⅲ",
            "Ⅳ",
            LocalDate.of(2026, 11, 23),
            "water 2026.1",
            NOW));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(get("/api/public/feed?type=water"))
                    .contains("上塘河 水质可能由Ⅲ类降为Ⅳ类")
                    .contains("Shangtang River may fall from class Ⅲ to Ⅳ")
                    .contains("\"section\":\"W5\""));
  }

  private String sections() {
    return get("/api/public/map/layers/sections");
  }

  private String get(String path) {
    return Http.port(port).get(path, null).body();
  }

  private static StationRegistered station(String id) {
    return new StationRegistered(
        id, Bilingual.of(id, id), Medium.WATER, "CITY", "330421", 120.9, 30.9, NOW);
  }

  private static SectionListPublished list(String version, String source) {
    Bilingual name = Bilingual.of(source, source);
    return new SectionListPublished(
        version,
        LocalDate.of(2026, 1, 1),
        name,
        List.of(
            new ListedSection(
                source, name, "RIVER", "r", name, 1, "b", name, "330421", "CITY", "III", null, null,
                null, true, false)),
        NOW);
  }

  private void happen(DomainEvent... events) {
    decisions.record(List.of(events), new Origin("test", "automation", null));
  }
}
