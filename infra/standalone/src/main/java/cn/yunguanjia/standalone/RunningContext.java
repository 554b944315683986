package cn.yunguanjia.standalone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One context as a Spring application of its own inside this process. */
public record RunningContext(Context context, ConfigurableApplicationContext spring)
    implements AutoCloseable {

  /**
   * @param settings what this machine decides; stronger than anything in the context's own file
   */
  public static RunningContext start(Context context, Map<String, Object> settings) {
    // logging is one for the whole process: the line says which context it belongs to
    try (var line = MDC.putCloseable("context", context.word())) {
      List<String> arguments =
          settings.entrySet().stream()
              .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
              .toList();
      var spring =
          new SpringApplicationBuilder(context.application())
              .properties("spring.config.name=" + context.word())
              // the platform stops its contexts itself, in order
              .registerShutdownHook(false)
              .run(arguments.toArray(String[]::new));
      return new RunningContext(context, spring);
    } catch (CannotStart said) {
      throw said;
    } catch (RuntimeException e) {
      throw new CannotStart(
          "The context %s does not start: %s".formatted(context.word(), rootMessage(e)), e);
    }
  }

  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + spring.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    try (var line = MDC.putCloseable("context", context.word())) {
      spring.close();
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String text = root.getMessage() == null ? root.toString() : root.getMessage();
    return text.lines().findFirst().orElse(text);
  }
}
