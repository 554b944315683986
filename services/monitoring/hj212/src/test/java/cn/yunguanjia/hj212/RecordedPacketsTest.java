package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedPacketsTest {
  static Stream<Recorded> all() {
    return Recorded.all().stream();
  }

  @Test
  void twentyOneAreThere() {
    assertThat(Recorded.all()).hasSizeGreaterThanOrEqualTo(18);
  }

  @ParameterizedTest
  @MethodSource("all")
  void areRead(Recorded recorded) {
    Result result = Decoder.one(recorded.packet(), Mode.TOLERANT);

    assertThat(result).isInstanceOf(Decoded.class);
    Frame frame = ((Decoded) result).frame();
    assertThat(frame.text()).isEqualTo(recorded.packet());
    assertThat(recorded.packet()).contains("ST=" + frame.st() + ";CN=" + frame.cn() + ";");
    for (Reading reading : frame.readings()) {
      assertThat(recorded.packet())
          .contains(reading.factor() + "-" + reading.field() + "=" + reading.value());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void haveTheCheckThatWasComputedElsewhere(Recorded recorded) {
    byte[] bytes = recorded.bytes();

    assertThat(Crc.text(Crc.of(bytes, 6, 6 + recorded.length()))).isEqualTo(recorded.crc());
  }

  @Test
  void stickTogetherWithoutHarm() {
    StringBuilder stream = new StringBuilder();
    Recorded.all().forEach(r -> stream.append(r.packet()).append("\r\n"));

    List<Result> results =
        Decoder.all(stream.toString().getBytes(StandardCharsets.UTF_8), Mode.TOLERANT);

    assertThat(results).hasSameSizeAs(Recorded.all()).allMatch(Decoded.class::isInstance);
  }

  @Test
  void theExampleOfTheStandardIsReadToTheLetter() {
    Frame frame = ((Decoded) Decoder.one(Recorded.of("V1").packet(), Mode.STRICT)).frame();

    assertThat(frame.version()).isEqualTo(Version.V2017);
    assertThat(frame.qn()).isEqualTo("20160801085857223");
    assertThat(frame.mn()).isEqualTo("010000A8900016F000169DC0");
    assertThat(frame.command()).contains(Command.SET_REALTIME_INTERVAL);
    assertThat(frame.acknowledge()).isTrue();
    assertThat(frame.fields()).containsExactly(java.util.Map.entry("RtdInterval", "30"));
    assertThat(frame.deviations()).isEmpty();
  }
}
