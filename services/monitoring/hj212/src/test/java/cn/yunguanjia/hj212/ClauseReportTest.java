package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;

/** Every clause has a test; the report says which. */
class ClauseReportTest {
  private static final Path REPORT = Path.of("target", "hj212-clauses.md");

  @Test
  void everyClauseIsProvenByATest() throws Exception {
    Map<Clause, List<String>> tests = tests();

    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines(tests));

    assertThat(tests.keySet()).containsExactlyInAnyOrder(Clause.values());
  }

  @Test
  void everyDeviationNamesItsClauseAndSaysWhatItIs() {
    for (Deviation deviation : Deviation.values()) {
      assertThat(deviation.clause().says()).isNotBlank();
      assertThat(deviation.says()).isNotBlank();
    }
  }

  private static Map<Clause, List<String>> tests() throws Exception {
    Map<Clause, List<String>> tests = new EnumMap<>(Clause.class);
    for (Class<?> type : testClasses()) {
      for (Method method : type.getDeclaredMethods()) {
        Proves proves = method.getAnnotation(Proves.class);
        for (Clause clause : proves == null ? new Clause[0] : proves.value()) {
          tests
              .computeIfAbsent(clause, c -> new ArrayList<>())
              .add(versions(type) + type.getSimpleName() + "." + method.getName());
        }
      }
    }
    return tests;
  }

  /** Classes with a version as parameter are run once for each. */
  private static String versions(Class<?> type) {
    return type.isAnnotationPresent(ParameterizedClass.class) ? "2005 2017 2025: " : "";
  }

  private static List<Class<?>> testClasses() throws IOException, ClassNotFoundException {
    Path root = Path.of("target", "test-classes");
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.class")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
        classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
      }
    }
    return classes;
  }

  private static List<String> lines(Map<Clause, List<String>> tests) {
    List<String> lines = new ArrayList<>(List.of("| clause | says | tests |", "|---|---|---|"));
    for (Clause clause : Clause.values()) {
      List<String> names = tests.getOrDefault(clause, List.of()).stream().sorted().toList();
      lines.add(
          "| %s %s | %s | %s |"
              .formatted(clause, clause.number(), clause.says(), String.join("<br>", names)));
    }
    return lines;
  }
}
