package cn.yunguanjia.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads every ISO 8601 time with an offset, seconds given or not. */
final class AnyInstant extends StdDeserializer<Instant> {

  AnyInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    String text = json.getValueAsString();
    try {
      return text == null || text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException malformed) {
      return (Instant)
          context.handleWeirdStringValue(
              Instant.class,
              text,
              "a time is ISO 8601 with offset, such as 2026-11-20T08:00:00+08:00");
    }
  }
}
