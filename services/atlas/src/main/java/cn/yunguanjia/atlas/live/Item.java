package cn.yunguanjia.atlas.live;

import cn.yunguanjia.language.Bilingual;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;

/**
 * Something that happened.
 *
 * @param id its position in the log; with it a reader resumes
 * @param type one of those a reader may ask for, see {@link Live}
 * @param status the new colour where a code changed it, null for everything else
 */
record Item(
    long id,
    String type,
    Instant at,
    String area,
    Map<String, Object> subject,
    Bilingual text,
    String status) {

  static Item of(Document d) {
    Document text = d.get("text", Document.class);
    return new Item(
        d.getLong("_id"),
        d.getString("type"),
        Instant.parse(d.getString("at")),
        d.getString("area"),
        d.get("subject", Document.class),
        Bilingual.of(text.getString("zh"), text.getString("en")),
        d.getString("status"));
  }
}
