package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.ListedSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One version of the list of sections. */
public record SectionList(
    String version, LocalDate effectiveFrom, Bilingual basis, List<ListedSection> sections) {

  public Optional<ListedSection> find(String id) {
    return sections.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
