package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.hj212.Result;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A result as one JSON object; decimals stay text, exactly as sent. */
final class ResultJson {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter TIME_WITH_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  private ResultJson() {}

  static String of(Result result) {
    return Json.of(
        switch (result) {
          case Decoded decoded -> decoded(decoded.frame());
          case Rejected rejected -> rejected(rejected);
        });
  }

  private static Map<String, Object> decoded(Frame frame) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", true);
    json.put("version", frame.version().year());
    json.put("st", frame.st());
    json.put("cn", frame.cn());
    json.put("mn", frame.mn());
    json.put("qn", frame.qn());
    json.put("flag", frame.flag());
    json.put("ack", frame.acknowledge());
    json.put("pnum", orNull(frame.pnum()));
    json.put("pno", orNull(frame.pno()));
    json.put(
        "dataTime",
        frame
            .dataTime()
            .map(time -> (time.getNano() == 0 ? TIME : TIME_WITH_MILLIS).format(time))
            .orElse(null));
    json.put("values", frame.readings().stream().map(ResultJson::reading).toList());
    Map<String, String> fields = new LinkedHashMap<>(frame.fields());
    fields.remove("DataTime");
    json.put("fields", fields);
    json.put("deviations", frame.deviations());
    return json;
  }

  private static Map<String, Object> reading(Reading reading) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("factor", reading.factor());
    json.put("field", reading.field());
    json.put("value", reading.value());
    json.put("flag", reading.flag());
    return json;
  }

  private static Map<String, Object> rejected(Rejected rejected) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", false);
    json.put("error", rejected.error());
    json.put("message", rejected.message());
    json.put("expected", rejected.expected());
    json.put("received", rejected.received());
    json.put("offset", rejected.offset());
    return json;
  }

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? (Integer) number.getAsInt() : null;
  }
}
