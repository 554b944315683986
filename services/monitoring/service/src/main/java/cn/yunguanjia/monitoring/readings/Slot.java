package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.bson.Document;

/** A value as it stands in its bucket. */
final class Slot {
  private Slot() {}

  static Document document(Measured value) {
    Document document =
        new Document("time", value.time().toString())
            .append("value", value.value().toPlainString())
            .append(
                "converted", value.converted() == null ? null : value.converted().toPlainString())
            .append("flag", value.flag())
            .append("computed", value.computed() ? true : null)
            .append("frames", value.frames());
    if (value.mark() != null) {
      document.append("mark", value.mark());
    }
    if (value.making() != null) {
      document.append("making", making(value.making()));
    }
    return document;
  }

  static Measured measured(Document d, String source, String factor, Resolution resolution) {
    String converted = d.getString("converted");
    return new Measured(
        source,
        factor,
        resolution,
        Instant.parse(d.getString("time")),
        new BigDecimal(d.getString("value")),
        converted == null ? null : new BigDecimal(converted),
        d.getString("flag"),
        Boolean.TRUE.equals(d.getBoolean("computed")),
        d.getList("frames", Long.class),
        d.getString("mark"),
        making(d.get("making", Document.class)));
  }

  private static Document making(Making making) {
    return switch (making) {
      case Making.Converted c -> new Document("sent", c.sent()).append("unit", c.unit());
      case Making.Averaged a ->
          new Document("method", a.method().name().toLowerCase(Locale.ROOT))
              .append("inputs", a.inputs())
              .append("valid", a.valid())
              .append("rule", a.rule());
    };
  }

  private static Making making(Document d) {
    if (d == null) {
      return null;
    }
    return d.containsKey("sent")
        ? new Making.Converted(d.getString("sent"), d.getString("unit"))
        : new Making.Averaged(
            Making.Method.valueOf(d.getString("method").toUpperCase(Locale.ROOT)),
            d.getInteger("inputs"),
            d.getInteger("valid"),
            d.getString("rule"));
  }
}
