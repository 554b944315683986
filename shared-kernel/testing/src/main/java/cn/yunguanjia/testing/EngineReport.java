package cn.yunguanjia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Writes target/engines/*.tsv (suite, engine, tests or reason), from which the run's table is made.
 */
final class EngineReport
    implements ExecutionCondition, AfterTestExecutionCallback, AfterAllCallback {
  private final AtomicInteger passed = new AtomicInteger();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      return ConditionEvaluationResult.enabled("decided for the class");
    }
    Optional<String> whyNot =
        switch (engine(context).value()) {
          case POSTGRES_CONTAINER -> Containers.whyNoPostgres();
          case MONGO_CONTAINER -> Containers.whyNoMongo();
          default -> Optional.empty();
        };
    whyNot.ifPresent(reason -> write(context, "not run: " + reason));
    return whyNot
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("the engine answers"));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      passed.incrementAndGet();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    write(context, passed.get() + " passed");
  }

  private static OnEngine engine(ExtensionContext context) {
    return context.getRequiredTestClass().getAnnotation(OnEngine.class);
  }

  private static void write(ExtensionContext context, String result) {
    OnEngine engine = engine(context);
    try {
      Path folder = Files.createDirectories(Path.of("target", "engines"));
      Files.writeString(
          folder.resolve(context.getRequiredTestClass().getSimpleName() + ".tsv"),
          String.join("\t", engine.suite(), engine.value().title(), result) + "\n");
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
