package cn.yunguanjia.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events are forever: each published version was written down once, and what was written then must
 * be read today with every value in its place. A new event gets its file with {@code
 * -Dgolden.write=true}; a file that is there is never written again.
 */
class GoldenEventsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EventLogAutoConfiguration wiring = new EventLogAutoConfiguration();
  private final Serializer eventSerializer =
      wiring.eventSerializer(EventNames.ofLanguage(), wiring.publishedVersions());

  static Stream<Class<?>> events() {
    EventNames names = EventNames.ofLanguage();
    return names.all().stream().sorted().map(name -> names.find(name).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatWasWrittenIsReadWithEveryValueInItsPlace(Class<? extends DomainEvent> type)
      throws IOException {
    Published published = type.getAnnotation(Published.class);
    for (int version = 1; version <= published.version(); version++) {
      Path file = GOLDEN.resolve(published.name() + "." + version + ".json");
      if (Boolean.getBoolean("golden.write") && version == published.version()) {
        writeOnce(file, type);
      }
      assertThat(file).as("run once with -Dgolden.write=true and commit the file").exists();
      String then = Files.readString(file);
      Object read = eventSerializer.deserialize(stored(then, published.name(), version));
      assertThat(read).isInstanceOf(type);
      assertHolds(
          JSON.readTree(eventSerializer.serialize(read, String.class).getData()),
          JSON.readTree(then));
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void aFieldThatIsNotKnownYetIsNoObstacle(Class<? extends DomainEvent> type) throws IOException {
    Published published = type.getAnnotation(Published.class);
    Path file = GOLDEN.resolve(published.name() + "." + published.version() + ".json");
    String later = Files.readString(file).replaceFirst("\\{", "{\"ofTomorrow\":{\"a\":1},");
    Object read = eventSerializer.deserialize(stored(later, published.name(), published.version()));
    assertThat(read).isInstanceOf(type);
  }

  /** Whatever was written then is there now, unchanged; new fields may have come. */
  private static void assertHolds(JsonNode now, JsonNode then) {
    then.properties()
        .forEach(
            field ->
                assertThat(now.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
  }

  private static SerializedObject<String> stored(String json, String name, int version) {
    return new SimpleSerializedObject<>(json, String.class, name, Integer.toString(version));
  }

  private void writeOnce(Path file, Class<?> type) throws IOException {
    if (Files.notExists(file)) {
      Files.createDirectories(file.getParent());
      Object sample = sample(type, type.getSimpleName());
      String json = eventSerializer.serialize(sample, String.class).getData();
      Files.writeString(
          file,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json)) + "\n",
          StandardCharsets.UTF_8);
    }
  }

  private static Object sample(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return List.of(sample(of[0], name));
      }
      if (generic.getRawType() == Set.class) {
        return Set.of(sample(of[0], name));
      }
      return new TreeMap<>(java.util.Map.of((String) sample(of[0], name), sample(of[1], name)));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    return switch (plain.getSimpleName()) {
      case "String" -> name;
      case "BigDecimal" -> new BigDecimal("12.50");
      case "Instant" -> Instant.parse("2026-11-20T00:00:00Z");
      case "LocalDate" -> LocalDate.of(2026, 11, 20);
      case "int", "Integer" -> 7;
      case "long", "Long" -> 7L;
      case "double", "Double" -> 120.5;
      case "boolean", "Boolean" -> true;
      default -> throw new IllegalStateException("No sample for " + type + " " + name);
    };
  }

  private static Object record(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(parts).map(p -> sample(p.getGenericType(), p.getName())).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }
}
