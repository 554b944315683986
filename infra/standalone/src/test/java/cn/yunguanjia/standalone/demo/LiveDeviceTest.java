package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.command.AccessRequest;
import cn.yunguanjia.hj212.command.ClockRequest;
import cn.yunguanjia.hj212.command.DataRequest;
import cn.yunguanjia.hj212.command.IntervalRequest;
import cn.yunguanjia.hj212.command.Message;
import cn.yunguanjia.hj212.device.RequestAnswers;
import cn.yunguanjia.hj212.dialogue.Outgoing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A logger of the demonstration city in dialogue. */
class LiveDeviceTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-24T12:00:00+08:00");

  @TempDir Path data;
  private final Source source = Sources.of(City.load(), LocalDate.of(2026, 11, 24)).getFirst();
  private Instant number = NOON.toInstant();

  @Test
  void historyIsWhatItSentThen() {
    LiveDevice device = device();
    List<Frame> answers =
        ask(device, new DataRequest.AskHistory(Command.HOUR_DATA, NOON.minusHours(3), NOON));
    assertThat(answers)
        .extracting(Frame::cn)
        .containsExactly("9011", "2061", "2061", "2061", "9012");
    Frame sent = read(new Frames(source).hour(NOON.minusHours(3).toLocalDateTime(), 20));
    assertThat(answers.get(1).dataTime()).isEqualTo(sent.dataTime());
    assertThat(answers.get(1).readings())
        .extracting(Reading::value)
        .isEqualTo(sent.readings().stream().map(Reading::value).toList());
  }

  @Test
  void itsClockAndItsRhythmAreSet() {
    LiveDevice device = device();
    ask(device, new ClockRequest.SetTime(null, NOON.plusMinutes(7)));
    assertThat(device.now()).isEqualTo(NOON.plusMinutes(7));
    ask(device, new IntervalRequest.SetRealtimeInterval(120));
    assertThat(device.realtimeEvery()).isEqualTo(Duration.ofMinutes(2));
    assertThat(ask(device, new IntervalRequest.AskRealtimeInterval()).get(1).field("RtdInterval"))
        .contains("120");
  }

  @Test
  void aNewPasswordHoldsAfterARestart() {
    ask(device(), new AccessRequest.SetPassword("654321"));
    assertThat(device().pw()).isEqualTo("654321");
    Frame refused = ask(device(), new IntervalRequest.AskRealtimeInterval()).getFirst();
    assertThat(refused.field("QnRtn")).as("asked with the old one").contains("3");
  }

  private LiveDevice device() {
    return new LiveDevice(
        source,
        new Frames(source),
        new Marker(data),
        Clock.fixed(NOON.toInstant(), ZoneOffset.UTC),
        Duration.ofMinutes(1));
  }

  private List<Frame> ask(LiveDevice device, Message message) {
    number = number.plusMillis(1);
    byte[] packet =
        Outgoing.of(message, Version.V2017, device.st(), Frames.PASSWORD, device.mn(), number)
            .packet();
    return new RequestAnswers(device).to(read(packet)).stream().map(LiveDeviceTest::read).toList();
  }

  private static Frame read(byte[] packet) {
    return ((Decoded) Decoder.one(new String(packet, StandardCharsets.UTF_8), Mode.TOLERANT))
        .frame();
  }
}
