package cn.yunguanjia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frame that every benchmark runs in. */
class BenchTest {

  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> turns = new ArrayList<>();

  @Test
  void theFileHasTheFieldsThatScriptsRead() throws Exception {
    assertThat(run(List.of(counting("compared", "plain")), "--quick")).isZero();
    JsonNode json = result("compared");
    assertThat(json.propertyNames())
        .containsExactly(
            "name",
            "figure",
            "unit",
            "better",
            "baseline",
            "ratio",
            "runs",
            "extra",
            "machine",
            "version");
    assertThat(json.get("name").asString()).isEqualTo("compared");
    assertThat(json.get("better").asString()).isEqualTo("higher");
    assertThat(json.get("baseline").get("name").asString()).isEqualTo("plain");
    assertThat(json.get("runs")).hasSize(3);
    assertThat(json.get("ratio").asDouble())
        .isEqualTo(
            json.get("figure").asDouble() / json.get("baseline").get("figure").asDouble(),
            offset(0.001));
    assertThat(json.get("extra").get("p99Ms").asDouble()).isEqualTo(1.5);
    assertThat(json.get("machine").asString()).contains("Java");
    assertThat(json.get("version").asString()).isNotBlank();
  }

  @Test
  void withoutABaselineBaselineAndRatioAreNull() throws Exception {
    assertThat(run(List.of(counting("alone", null)), "alone", "--quick")).isZero();
    assertThat(result("alone").get("baseline").isNull()).isTrue();
    assertThat(result("alone").get("ratio").isNull()).isTrue();
    assertThat(turns).doesNotContain("baseline");
  }

  @Test
  void bothSidesTakeTurnsAndWarmUpsAreNotCounted() throws Exception {
    run(List.of(counting("compared", "plain")), "--quick");
    assertThat(turns).hasSize(2 * (Effort.QUICK.warmUps() + Effort.QUICK.turns()));
    assertThat(turns.subList(0, 4)).containsExactly("ours", "baseline", "ours", "baseline");
    // our figures are 1, 2, 3 …: the first ones warmed up
    int first = Effort.QUICK.warmUps() + 1;
    assertThat(result("compared").get("runs").get(0).asDouble()).isEqualTo(first);
    assertThat(result("compared").get("figure").asDouble()).isEqualTo(first + 1);
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnesBeforeAnythingRuns() {
    assertThat(run(List.of(counting("one", null), counting("two", null)), "one", "three"))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("three", "one, two");
    assertThat(turns).isEmpty();
  }

  @Test
  void oneThatCannotRunIsSaidAndTheOthersGoOn() throws Exception {
    assertThat(run(List.of(broken("broken"), counting("sound", null)), "--quick")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken", "no disk");
    assertThat(result("sound").get("figure").asDouble()).isPositive();
    assertThat(home.resolve("target/bench/broken.json")).doesNotExist();
  }

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    assertThat(Statistics.median(List.of(9.0, 1.0, 5.0, 6.0))).isEqualTo(5.5);
  }

  @Test
  void aQuantileIsAValueThatWasMeasured() {
    long[] hundred = java.util.stream.LongStream.rangeClosed(1, 100).toArray();
    assertThat(Statistics.quantile(0.99, hundred)).isEqualTo(99);
    assertThat(Statistics.quantile(0.5, new long[] {7})).isEqualTo(7);
  }

  private int run(List<Benchmark> known, String... arguments) {
    return Bench.run(home, known, new PrintStream(out), new PrintStream(err), arguments);
  }

  private JsonNode result(String name) throws Exception {
    Path file = home.resolve("target/bench").resolve(name + ".json");
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private Benchmark counting(String name, String baseline) {
    return new Benchmark() {
      @Override
      public Title title() {
        return new Title(name, "counting", "turns", Better.HIGHER, baseline);
      }

      @Override
      public Trial open(Bench bench) {
        return new Trial() {
          private int turn;

          @Override
          public double ours() {
            turns.add("ours");
            return ++turn;
          }

          @Override
          public double baseline() {
            turns.add("baseline");
            return 2;
          }

          @Override
          public Map<String, Object> extra() {
            return Map.of("p99Ms", 1.5);
          }
        };
      }
    };
  }

  private static Benchmark broken(String name) {
    return new Benchmark() {
      @Override
      public Title title() {
        return new Title(name, "nothing", "turns", Better.HIGHER, null);
      }

      @Override
      public Trial open(Bench bench) {
        throw new IllegalStateException("no disk");
      }
    };
  }
}
