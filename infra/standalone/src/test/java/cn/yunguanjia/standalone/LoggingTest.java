package cn.yunguanjia.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The terminal shows the operator's lines only; what libraries say goes to the log file. */
@Timeout(60)
class LoggingTest {

  @TempDir Path folder;

  @Test
  void linesOfJavaUtilLoggingGoToTheFileAndNotToTheTerminal() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                // the product's own file: on the test class path another one would win
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Speaker.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(process.inputReader().lines()).containsExactly("progress");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("yunguanjia.log")))
        .contains("WARN", "org.apache.coyote.Protocol a port is nearly exhausted")
        .doesNotContain("Starting ProtocolHandler");
  }

  static final class Speaker {
    public static void main(String... arguments) {
      Logging.into(Path.of(arguments[0]));
      System.out.println("progress");
      var tomcat = Logger.getLogger("org.apache.coyote.Protocol");
      tomcat.info("Starting ProtocolHandler");
      tomcat.warning("a port is nearly exhausted");
    }
  }
}
