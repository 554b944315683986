package cn.yunguanjia.platform;

import cn.yunguanjia.language.CityTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an instant as ISO 8601 with the city's offset. */
final class CityInstant extends StdSerializer<Instant> {

  CityInstant() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
    out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(CityTime.local(value)));
  }
}
