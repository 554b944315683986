package cn.yunguanjia.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher refuses, it refuses at once, in one line a reason, before anything runs. */
@Timeout(60)
class LauncherTest {

  private static final Path HOME = Settings.of().home();

  @TempDir Path data;

  record Answer(int exit, List<String> errors, String out) {}

  @Test
  void aTakenGatewayPortIsNamedWithItsOption() throws Exception {
    try (var other = taken()) {
      var answer = up(Map.of(), "--port", port(other), "--hj212-port", free());
      refused(answer, port(other), "--port");
    }
  }

  @Test
  void aTakenDataLoggerPortIsNamedWithItsOption() throws Exception {
    try (var other = taken()) {
      var answer = up(Map.of(), "--port", free(), "--hj212-port", port(other));
      refused(answer, port(other), "--hj212-port");
    }
  }

  @Test
  void everyMissingToolHasALineOfItsOwn() throws Exception {
    var answer = up(Map.of("JAVA_NEEDED", "99", "NODE_NEEDED", "98"), "--port", free());
    assertThat(answer.exit()).isNotZero();
    assertThat(answer.errors()).hasSize(2);
    assertThat(answer.errors().get(0)).contains("JDK 99", "install", "JAVA_HOME");
    assertThat(answer.errors().get(1)).contains("Node 98", "install");
  }

  @Test
  void aFullDiskIsSaidBeforeAnythingIsWritten() throws Exception {
    var answer =
        up(Map.of("DATA_MB_NEEDED", "999999999"), "--port", free(), "--hj212-port", free());
    refused(answer, "999999999 MB", "--data");
  }

  @Test
  void aFileIsNoDataFolder() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "");
    var answer =
        launcher(
            Map.of(), "up", "--data", file.toString(), "--port", free(), "--hj212-port", free());
    refused(answer, file.toString(), "--data");
  }

  @Test
  void aPortIsANumber() throws Exception {
    refused(up(Map.of(), "--port", "http"), "--port", "http");
  }

  @Test
  void anUnknownOptionIsNotIgnored() throws Exception {
    refused(up(Map.of(), "--prot", "80"), "--prot", "help");
  }

  @Test
  void whereNothingRunsThereIsNothingToStop() throws Exception {
    var down = launcher(Map.of(), "down", "--data", data.toString());
    assertThat(down.exit()).isZero();
    assertThat(down.out()).contains("does not run");
    var status = launcher(Map.of(), "status", "--data", data.toString());
    assertThat(status.exit()).isNotZero();
    assertThat(status.out()).contains("does not run");
  }

  @Test
  void aNumberLeftInTheFolderStopsNobodyElse() throws Exception {
    Process innocent = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(data.resolve("state.properties"), "pid=" + innocent.pid() + "\n");
      Path keycloak = Files.createDirectories(data.resolve("keycloak"));
      Files.writeString(keycloak.resolve("keycloak.pid"), Long.toString(innocent.pid()));
      Path postgres = Files.createDirectories(data.resolve("postgres"));
      Files.writeString(postgres.resolve("postmaster.pid"), innocent.pid() + "\n");
      assertThat(launcher(Map.of(), "down", "--data", data.toString()).exit()).isZero();
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void framesAreDecodedWithoutBuildingThePlatform() throws Exception {
    var process =
        new ProcessBuilder(HOME.resolve("yunguanjia").toString(), "hj212", "decode").start();
    try (var in = process.outputWriter()) {
      in.write("##0008QN=20160");
    }
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(process.inputReader().lines().toList())
        .singleElement()
        .asString()
        .contains("\"ok\":false");
  }

  private Answer up(Map<String, String> environment, String... options) throws Exception {
    var arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
    arguments.addAll(List.of(options));
    return launcher(environment, arguments.toArray(String[]::new));
  }

  private static Answer launcher(Map<String, String> environment, String... arguments)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(HOME.resolve("yunguanjia").toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.outputWriter().close();
    var errors = process.errorReader().lines().toList();
    var out = String.join("\n", process.inputReader().lines().toList());
    return new Answer(process.waitFor(), errors, out);
  }

  private static void refused(Answer answer, String... words) {
    assertThat(answer.exit()).isNotZero();
    assertThat(answer.errors()).singleElement().asString().contains(words);
  }

  private static ServerSocket taken() throws Exception {
    return new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
  }

  private static String port(ServerSocket socket) {
    return Integer.toString(socket.getLocalPort());
  }

  private static String free() {
    return Integer.toString(FreePort.any());
  }
}
