package cn.yunguanjia.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One log for the process, in a file: standard output belongs to the operator. None of the contexts
 * configures logging, and what libraries say through {@code java.util.logging} goes the same way
 * instead of to the terminal.
 */
public final class Logging {

  private Logging() {}

  /** Before anything logs, or the first lines have already chosen their own way. */
  public static void into(Path folder) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("yunguanjia.logs", folder.toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
