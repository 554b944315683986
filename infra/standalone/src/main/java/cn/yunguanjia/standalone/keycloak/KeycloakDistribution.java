package cn.yunguanjia.standalone.keycloak;

import cn.yunguanjia.standalone.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keycloak as the build unpacked it, prepared once. A plain first start takes the better part of a
 * minute; a prepared one ten seconds.
 */
record KeycloakDistribution(Path folder) {

  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=dev-file",
          "--health-enabled=true",
          "--cache=local",
          "--http-relative-path=/auth");

  static KeycloakDistribution of(Path cache, String version) {
    Path folder = cache.resolve("keycloak-" + version);
    if (!Files.isRegularFile(folder.resolve("lib/quarkus-run.jar"))) {
      throw new CannotStart(
          "Keycloak %s is not unpacked in %s; build with ./mvnw -pl infra/standalone -am package"
              .formatted(version, cache));
    }
    return new KeycloakDistribution(folder);
  }

  /** Whether {@link #prepare} still has its half minute of work before it. */
  boolean needsPreparation() {
    return !Files.exists(prepared());
  }

  /** Several platforms may share one distribution: the first prepares it, the others wait. */
  void prepare(Path log) {
    try (var lock =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = lock.lock()) {
      if (held.isValid() && needsPreparation()) {
        Process build =
            new ProcessBuilder(command(folder, BUILD))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        if (build.waitFor() != 0) {
          throw new CannotStart("Keycloak could not be prepared; see " + log);
        }
        Files.writeString(prepared(), String.join(" ", BUILD));
      }
    } catch (IOException e) {
      throw new CannotStart("Keycloak could not be prepared: " + e.getMessage(), e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Keycloak's preparation was interrupted", stopped);
    }
  }

  /**
   * A home of a platform's own: the server's code is shared, its data, realm files and database are
   * not.
   */
  void furnish(Path home, Path themes) throws IOException {
    Files.createDirectories(home.resolve("data/import"));
    for (String shared : List.of("lib", "conf", "providers")) {
      link(home.resolve(shared), folder.resolve(shared));
    }
    link(home.resolve("themes"), themes);
  }

  /**
   * The command that {@code kc.sh} would run, without the shell in between: so the process that we
   * hold is the server itself.
   */
  static List<String> command(Path home, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=256m",
            // it serves a few sign-ins a minute, and its start shares two cores with everything
            // else
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  private Path prepared() {
    return folder.resolve(".prepared-" + Integer.toHexString(BUILD.hashCode()));
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }
}
