package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.ListedSection;

/** A section as a caller writes it; what is rarely so may be left out. */
record AskedSection(
    String id,
    Bilingual name,
    String body,
    String river,
    Bilingual riverName,
    Integer place,
    String basin,
    Bilingual basinName,
    String area,
    String level,
    String target,
    String upstream,
    String handoverFrom,
    String handoverTo,
    Boolean drinkingSource,
    Boolean seaOutlet) {

  ListedSection listed() {
    return new ListedSection(
        id,
        name,
        body,
        river,
        riverName,
        place == null ? 0 : place,
        basin,
        basinName,
        area,
        level,
        target,
        upstream,
        handoverFrom,
        handoverTo,
        Boolean.TRUE.equals(drinkingSource),
        Boolean.TRUE.equals(seaOutlet));
  }
}
