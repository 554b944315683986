package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.ListedSection;
import org.bson.Document;

/** Sections as the view keeps them. */
final class SectionDocuments {
  private SectionDocuments() {}

  static Document of(ListedSection s) {
    return new Document("id", s.id())
        .append("name", words(s.name()))
        .append("body", s.body())
        .append("river", s.river())
        .append("riverName", words(s.riverName()))
        .append("place", s.place())
        .append("basin", s.basin())
        .append("basinName", words(s.basinName()))
        .append("area", s.area())
        .append("level", s.level())
        .append("target", s.target())
        .append("upstream", s.upstream())
        .append("handoverFrom", s.handoverFrom())
        .append("handoverTo", s.handoverTo())
        .append("drinkingSource", s.drinkingSource())
        .append("seaOutlet", s.seaOutlet());
  }

  static ListedSection section(Document d) {
    return new ListedSection(
        d.getString("id"),
        words(d.get("name", Document.class)),
        d.getString("body"),
        d.getString("river"),
        words(d.get("riverName", Document.class)),
        d.getInteger("place"),
        d.getString("basin"),
        words(d.get("basinName", Document.class)),
        d.getString("area"),
        d.getString("level"),
        d.getString("target"),
        d.getString("upstream"),
        d.getString("handoverFrom"),
        d.getString("handoverTo"),
        d.getBoolean("drinkingSource"),
        d.getBoolean("seaOutlet"));
  }

  static Document words(Bilingual words) {
    return words == null ? null : new Document("zh", words.zh()).append("en", words.en());
  }

  static Bilingual words(Document words) {
    return words == null ? null : Bilingual.of(words.getString("zh"), words.getString("en"));
  }
}
