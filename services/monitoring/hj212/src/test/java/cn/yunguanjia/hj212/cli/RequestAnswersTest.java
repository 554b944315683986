package cn.yunguanjia.hj212.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Clause;
import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Packets;
import cn.yunguanjia.hj212.Proves;
import cn.yunguanjia.hj212.RequestResult;
import cn.yunguanjia.hj212.Sender;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.command.AccessRequest;
import cn.yunguanjia.hj212.command.ClockRequest;
import cn.yunguanjia.hj212.command.DataRequest;
import cn.yunguanjia.hj212.command.DeviceTime;
import cn.yunguanjia.hj212.command.Information;
import cn.yunguanjia.hj212.command.InformationRequest;
import cn.yunguanjia.hj212.command.InstrumentRequest;
import cn.yunguanjia.hj212.command.IntervalRequest;
import cn.yunguanjia.hj212.command.Meaning;
import cn.yunguanjia.hj212.command.Measured;
import cn.yunguanjia.hj212.command.Message;
import cn.yunguanjia.hj212.command.Notice;
import cn.yunguanjia.hj212.command.ReportedInterval;
import cn.yunguanjia.hj212.command.RetainedSample;
import cn.yunguanjia.hj212.command.SamplingCycle;
import cn.yunguanjia.hj212.command.SerialNumber;
import cn.yunguanjia.hj212.command.Upload;
import cn.yunguanjia.hj212.device.RequestAnswers;
import cn.yunguanjia.hj212.dialogue.Dialogue;
import cn.yunguanjia.hj212.dialogue.Ended;
import cn.yunguanjia.hj212.dialogue.Outcome;
import cn.yunguanjia.hj212.dialogue.Outgoing;
import cn.yunguanjia.hj212.dialogue.Patience;
import cn.yunguanjia.hj212.dialogue.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ends of every dialogue: the host's states and a simulated logger. */
class RequestAnswersTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00+08:00");
  private static final Clock TRUTH = Clock.fixed(NOON.toInstant(), ZoneOffset.UTC);

  private final List<Upload> uploads = new ArrayList<>();
  private SimulatedDevice device = device(Set.of(), Duration.ZERO);
  private RequestAnswers answers = new RequestAnswers(device);
  private Instant now = NOON.toInstant();

  static List<Message> everyKindOfRequest() {
    return List.of(
        new AccessRequest.SetTimeout(5, 3),
        new AccessRequest.SetPassword("654321"),
        new ClockRequest.AskTime(null),
        new ClockRequest.SetTime("w01018", NOON),
        new IntervalRequest.AskRealtimeInterval(),
        new IntervalRequest.SetRealtimeInterval(60),
        new IntervalRequest.AskMinuteInterval(),
        new IntervalRequest.SetMinuteInterval(5),
        new DataRequest.ShowRealtimeData(),
        new DataRequest.ShowDeviceState(),
        history(Command.MINUTE_DATA, 2),
        history(Command.HOUR_DATA, 5),
        history(Command.DAY_DATA, 72),
        history(Command.RUNNING_TIME, 72),
        new InstrumentRequest.Operate(Command.CALIBRATE, "w01018"),
        new InstrumentRequest.Operate(Command.SAMPLE_NOW, "w01018"),
        new InstrumentRequest.Operate(Command.CLEAN, "w01018"),
        new InstrumentRequest.Operate(Command.COMPARISON_SAMPLE, "w01018"),
        new InstrumentRequest.RetainSample(),
        new InstrumentRequest.SetSamplingCycle("w01018", LocalTime.of(1, 0), 4),
        new InstrumentRequest.Ask(Command.SAMPLING_CYCLE, "w01018"),
        new InstrumentRequest.Ask(Command.SAMPLE_OUT_TIME, "w01018"),
        new InstrumentRequest.Ask(Command.SERIAL_NUMBER, "w01018"),
        new InformationRequest.AskInformation("w01018", "i11001", NOON.minusDays(1), NOON),
        new InformationRequest.SetParameter("w01018", "i13004", "168.0"),
        new Notice.StopRealtimeData(),
        new Notice.StopDeviceState());
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRequest")
  @Proves({Clause.REQUEST_DIALOGUE, Clause.NOTICE_DIALOGUE, Clause.COMMAND_CONTENT})
  void everyRequestIsCarriedOut(Message message) {
    assertThat(outcomeOf(message)).isEqualTo(new Outcome.Done());
    assertThat(uploads.isEmpty()).isEqualTo(!message.command().isAnsweredByData());
  }

  @Test
  void whatIsSetIsToldWhenAskedFor() {
    outcomeOf(new IntervalRequest.SetRealtimeInterval(60));
    outcomeOf(new IntervalRequest.AskRealtimeInterval());
    outcomeOf(new InstrumentRequest.SetSamplingCycle("w01018", LocalTime.of(1, 0), 4));
    outcomeOf(new InstrumentRequest.Ask(Command.SAMPLING_CYCLE, "w01018"));
    outcomeOf(new InformationRequest.SetParameter("w01018", "i13004", "168.0"));
    outcomeOf(new InformationRequest.AskInformation("w01018", "i13004", null, null));
    outcomeOf(new InstrumentRequest.RetainSample());
    outcomeOf(new InstrumentRequest.RetainSample());
    outcomeOf(new InstrumentRequest.Ask(Command.SERIAL_NUMBER, "w01018"));

    assertThat(uploads)
        .startsWith(
            new ReportedInterval(Command.REALTIME_INTERVAL, 60),
            new SamplingCycle("w01018", LocalTime.of(1, 0), 4),
            new Information(NOON, "w01018", Map.of("i13004", "168.0")),
            new RetainedSample(NOON, 1),
            new RetainedSample(NOON, 2));
    assertThat(((SerialNumber) uploads.getLast()).sn()).matches("[0-9A-F]{24}");
  }

  @Test
  void aClockThatDriftsIsSet() {
    device = device(Set.of(Habit.DRIFT), Duration.ofMinutes(90));
    answers = new RequestAnswers(device);

    outcomeOf(new ClockRequest.AskTime(null));
    outcomeOf(new ClockRequest.SetTime(null, NOON));
    outcomeOf(new ClockRequest.AskTime(null));

    assertThat(uploads)
        .containsExactly(new DeviceTime(null, NOON.plusMinutes(90)), new DeviceTime(null, NOON));
  }

  @Test
  void aLiarTellsTheTruthWhenAskedForHistory() {
    device = device(Set.of(Habit.LIE), Duration.ZERO);
    answers = new RequestAnswers(device);
    Frame uploaded = Packets.read(device.next(NOON.minusHours(1)).getFirst());

    outcomeOf(history(Command.HOUR_DATA, 1));

    Measured told = (Measured) uploads.getFirst();
    assertThat(told.dataTime()).isEqualTo(uploaded.dataTime().orElseThrow());
    for (int i = 0; i < told.readings().size(); i++) {
      assertThat(uploaded.readings().get(i).decimal().orElseThrow())
          .isLessThan(told.readings().get(i).decimal().orElseThrow());
    }
  }

  @Test
  void onlyWhatIsOverIsHistory() {
    assertThat(outcomeOf(new DataRequest.AskHistory(Command.HOUR_DATA, NOON, NOON.plusHours(9))))
        .isEqualTo(new Outcome.Failed(ExecutionResult.NO_DATA.code()));
  }

  @Test
  void aRequestThatComesAgainIsAcknowledgedAgainAndCarriedOutOnce() {
    Frame request = Packets.read(outgoing(new InstrumentRequest.RetainSample()).packet());

    assertThat(answers.to(request)).hasSize(3);
    assertThat(answers.to(request)).hasSize(1);
  }

  @Test
  void othersHabitsAreRefusals() {
    device = device(Set.of(Habit.REFUSE), Duration.ZERO);
    answers = new RequestAnswers(device);
    assertThat(outcomeOf(new ClockRequest.AskTime(null)))
        .isEqualTo(new Outcome.Refused(RequestResult.REJECTED.code()));

    device = device(Set.of(Habit.BUSY), Duration.ZERO);
    answers = new RequestAnswers(device);
    assertThat(outcomeOf(new ClockRequest.AskTime(null)))
        .isEqualTo(new Outcome.Failed(ExecutionResult.BUSY.code()));

    device.pw("999999");
    assertThat(outcomeOf(new ClockRequest.AskTime(null)))
        .isEqualTo(new Outcome.Refused(RequestResult.PW_WRONG.code()));

    device = device(Set.of(Habit.DEAF), Duration.ZERO);
    answers = new RequestAnswers(device);
    assertThat(answers.to(Packets.read(outgoing(new ClockRequest.AskTime(null)).packet())))
        .isEmpty();
  }

  @Test
  void anUnclearRequestIsRejected() {
    byte[] request =
        Packets.around("QN=20260301120000000;ST=32;CN=1062;PW=123456;MN=A1;Flag=5;CP=&&&&");

    Frame answer = Packets.read(answers.to(Packets.read(request)).getFirst());
    assertThat(answer.field("QnRtn")).contains("2");
  }

  private Outcome outcomeOf(Message message) {
    Step step = Dialogue.begin(outgoing(message), Patience.DEFAULT, now);
    for (byte[] packet : answers.to(Packets.read(step.send()))) {
      Frame frame = Packets.read(packet);
      step = step.dialogue().received(frame, now);
      assertThat(step.concerned()).as(frame.text()).isTrue();
      if (Meaning.of(frame, Sender.DEVICE) instanceof Meaning.Clear(Upload upload)) {
        uploads.add(upload);
      }
    }
    return ((Ended) step.dialogue()).outcome();
  }

  private Outgoing outgoing(Message message) {
    now = now.plusMillis(1);
    return Outgoing.of(message, Version.V2017, "32", "123456", "A1", now);
  }

  private static DataRequest.AskHistory history(Command command, int hours) {
    return new DataRequest.AskHistory(command, NOON.minusHours(hours), NOON.minusMinutes(10));
  }

  private static SimulatedDevice device(Set<Habit> habits, Duration ahead) {
    return new SimulatedDevice(
        "A1",
        "32",
        "123456",
        Command.HOUR_DATA,
        new Habits(habits, Map.of(), Map.of(), Set.of()),
        new DeviceClock(TRUTH, ahead, Duration.ZERO),
        1);
  }
}
