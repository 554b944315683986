package cn.yunguanjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code target/bench/NAME.json}, which scripts read: its fields are a contract. */
final class ResultFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultFile() {}

  static Path write(Path folder, Outcome outcome, String machine, String version)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(outcome.title().name() + ".json");
    Files.writeString(file, JSON.writeValueAsString(fields(outcome, machine, version)) + "\n");
    return file;
  }

  private static Map<String, Object> fields(Outcome outcome, String machine, String version) {
    var title = outcome.title();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", title.name());
    fields.put("figure", Statistics.rounded(outcome.figure()));
    fields.put("unit", title.unit());
    fields.put("better", title.better().word());
    fields.put("baseline", outcome.compared() ? baseline(outcome) : null);
    fields.put("ratio", outcome.compared() ? Statistics.rounded(outcome.ratio()) : null);
    fields.put("runs", rounded(outcome.runs()));
    fields.put("extra", outcome.extra());
    fields.put("machine", machine);
    fields.put("version", version);
    return fields;
  }

  private static Map<String, Object> baseline(Outcome outcome) {
    Map<String, Object> baseline = new LinkedHashMap<>();
    baseline.put("name", outcome.title().baseline());
    baseline.put("figure", Statistics.rounded(outcome.baseline()));
    return baseline;
  }

  private static List<Double> rounded(List<Double> values) {
    return values.stream().map(Statistics::rounded).toList();
  }
}
