package cn.yunguanjia.hj212.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.ErrorCode;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.hj212.command.ClockRequest;
import cn.yunguanjia.hj212.parts.PartLimits;
import cn.yunguanjia.hj212.parts.PartOutcome;
import cn.yunguanjia.hj212.parts.PartOutcome.Completed;
import cn.yunguanjia.hj212.parts.Reassembly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendAndSimulateTest {
  private static final String WANTS_ANSWER =
      "##0162QN=20231008123340461;ST=22;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;"
          + "CP=&&DataTime=20231008123340;w01008-SampleTime=20231008123340,w01008-Rtd=123.456&&F441";
  private static final String WANTS_NONE =
      "##0136ST=32;CN=2011;PW=000000;MN=LD130133000015;CP=&&DataTime=20160824003817;"
          + "011-Rtd=231.0,011-Flag=N;B01-Rtd=36.91;060-Rtd=1.803,060-Flag=N&&1dc0";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private AcknowledgingServer server;

  @BeforeEach
  void listen() throws IOException {
    server = new AcknowledgingServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void sendCountsWhatWasSentAndAcknowledged(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("frames"), WANTS_ANSWER + "\n" + WANTS_NONE + "\n");

    assertThat(Send.run(stream(out), stream(err), "--to", server.address(), file.toString()))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("sent 2 frames, 1 want an acknowledgement, acknowledged 1");
  }

  @Test
  void sendSaysInOneLineThatNothingListens(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("frames"), WANTS_ANSWER);
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(Send.run(stream(out), stream(err), "--to", "127.0.0.1:" + free, file.toString()))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("nothing listens on 127.0.0.1:" + free);
  }

  @Test
  void sendSaysThatTheFileIsMissing() {
    assertThat(Send.run(stream(out), stream(err), "--to", server.address(), "/no/such/file"))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file: /no/such/file");
  }

  @Test
  void simulatedDevicesBehaveAndMisbehaveAsTold() {
    int exit =
        simulate(
            "--devices",
            "6",
            "--rate",
            "60",
            "--seconds",
            "1",
            "--cn",
            "2061",
            "--from",
            "2026-03-01T00:00:00+08:00",
            "--exceed",
            "SIM00001:w01018:512.5",
            "--silent",
            "SIM00002",
            "--late",
            "SIM00003",
            "--repeat",
            "SIM00004",
            "--corrupt",
            "SIM00005");

    assertThat(exit).isZero();
    assertThat(of("SIM00001"))
        .hasSize(10)
        .allSatisfy(f -> assertThat(average(f)).isEqualTo("512.5"));
    assertThat(of("SIM00002")).hasSize(5);
    assertThat(of("SIM00003")).hasSize(10);
    assertThat(of("SIM00004")).hasSize(20);
    assertThat(of("SIM00005")).hasSize(5);
    assertThat(of("SIM00006"))
        .hasSize(10)
        .allSatisfy(f -> assertThat(average(f)).isNotEqualTo("512.5"));
    assertThat(of("SIM00006").getLast().dataTime().orElseThrow())
        .isEqualTo("2026-03-01T09:00:00+08:00");
    assertThat(server.received())
        .filteredOn(Rejected.class::isInstance)
        .hasSize(5)
        .allMatch(r -> ((Rejected) r).error() == ErrorCode.CRC_MISMATCH);
  }

  @Test
  void theSameSeedGivesTheSameValues() {
    simulate("--devices", "1", "--rate", "5", "--seconds", "1", "--seed", "7");
    List<List<Reading>> first = of("SIM00001").stream().map(Frame::readings).toList();
    server.received().clear();
    simulate("--devices", "1", "--rate", "5", "--seconds", "1", "--seed", "7");

    assertThat(of("SIM00001").stream().map(Frame::readings)).containsExactlyElementsOf(first);
  }

  @Test
  void otherMisbehaviourIsAsTold() {
    int exit =
        simulate(
            "--devices",
            "6",
            "--rate",
            "60",
            "--seconds",
            "1",
            "--cn",
            "2061",
            "--from",
            "2026-03-01T00:00:00+08:00",
            "--drop",
            "SIM00001",
            "--last-week",
            "SIM00002",
            "--split",
            "SIM00003",
            "--near",
            "SIM00004:w01018:50",
            "--flat",
            "SIM00005:w01018",
            "--lie",
            "SIM00006");

    assertThat(exit).isZero();
    assertThat(of("SIM00001")).hasSize(7);
    assertThat(of("SIM00002").getFirst().dataTime().orElseThrow())
        .isEqualTo("2026-02-22T00:00:00+08:00");
    List<PartOutcome> outcomes = new ArrayList<>();
    Reassembly reassembly = new Reassembly(PartLimits.DEFAULT);
    of("SIM00003").forEach(part -> reassembly.take(part, Instant.EPOCH, outcomes::add));
    assertThat(outcomes).filteredOn(Completed.class::isInstance).hasSize(10);
    assertThat(of("SIM00004"))
        .allSatisfy(
            f ->
                assertThat(new BigDecimal(average(f)))
                    .isBetween(new BigDecimal("47.5"), new BigDecimal("49.9")));
    assertThat(of("SIM00005")).extracting(f -> average(f)).containsOnly("42.0");
    assertThat(of("SIM00006"))
        .allSatisfy(f -> assertThat(new BigDecimal(average(f))).isLessThan(new BigDecimal("20")));
  }

  @Test
  void aDeviceThatIsNotThereIsAMistake() {
    assertThat(simulate("--silent", "NOBODY")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--silent names no device");
  }

  @Test
  void aDeviceIsAskedWhileItIsConnected() {
    server.asks(new ClockRequest.SetTime(null, OffsetDateTime.parse("2026-03-01T08:00:00+08:00")));
    int exit = simulate("--devices", "1", "--rate", "4", "--seconds", "1", "--drift", "SIM00001");

    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("requests answered 1");
    assertThat(of("SIM00001")).extracting(Frame::cn).contains("9011", "9012");
    assertThat(of("SIM00001").getLast().dataTime().orElseThrow().getYear()).isEqualTo(2026);
  }

  private int simulate(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "--to";
    all[1] = server.address();
    System.arraycopy(args, 0, all, 2, args.length);
    return Simulate.run(stream(out), stream(err), all);
  }

  private List<Frame> of(String mn) {
    return server.received().stream()
        .filter(Decoded.class::isInstance)
        .map(r -> ((Decoded) r).frame())
        .filter(f -> f.mn().equals(mn))
        .toList();
  }

  private static String average(Frame frame) {
    return frame.readings().stream()
        .filter(r -> r.factor().equals("w01018") && r.field().equals("Avg"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
