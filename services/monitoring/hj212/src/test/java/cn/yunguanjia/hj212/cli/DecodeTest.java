package cn.yunguanjia.hj212.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.sm4.AreaSeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DecodeTest {
  private static final String EXAMPLE =
      "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;"
          + "CP=&&RtdInterval=30&&1C80";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsTheExampleOfTheStandard() {
    assertThat(decode(EXAMPLE + "\r\n")).isZero();
    assertThat(printed())
        .isEqualTo(
            """
            {"ok":true,"version":"2017","st":"32","cn":"1062","mn":"010000A8900016F000169DC0",\
            "qn":"20160801085857223","flag":5,"ack":true,"pnum":null,"pno":null,"dataTime":null,\
            "values":[],"fields":{"RtdInterval":"30"},"deviations":[]}
            """);
  }

  @Test
  void printsValuesAsSentAndTheTimeInBeijing() {
    String packet =
        "##0139ST=32;CN=2011;PW=123456;MN=LD130133000015;CP=&&DataTime=20160824003817000;"
            + "B01-Rtd=36.91;011-Rtd=231.0,011-Flag=N;060-Rtd=1.803,060-Flag=N&&4980\n";

    assertThat(decode(packet)).isZero();
    assertThat(printed())
        .contains("\"version\":\"2005\"", "\"qn\":null")
        .contains("\"dataTime\":\"2016-08-24T00:38:17+08:00\"")
        .contains("{\"factor\":\"B01\",\"field\":\"Rtd\",\"value\":\"36.91\",\"flag\":null}")
        .contains("{\"factor\":\"011\",\"field\":\"Rtd\",\"value\":\"231.0\",\"flag\":\"N\"}")
        .contains("\"deviations\":[\"DATA_TIME_MILLIS\"]");
  }

  @Test
  void saysWhatWasExpectedAndReceivedAndGoesOn() {
    assertThat(decode(EXAMPLE.replace("1C80", "1C08") + "\r\n" + EXAMPLE + "\n")).isEqualTo(1);
    assertThat(printed().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"ok\":false,\"error\":\"CRC_MISMATCH\",\"message\":\"")
        .endsWith("\"expected\":\"1C80\",\"received\":\"1C08\",\"offset\":0}");
  }

  @Test
  void takesALastFrameWithoutLineEnd() {
    assertThat(decode(EXAMPLE)).isZero();
    assertThat(printed()).contains("\"deviations\":[\"LINE_END_MISSING\"]");
  }

  @Test
  void strictRefusesADeviation() {
    assertThat(decode(EXAMPLE.replace("1C80", "1c80") + "\n", "--strict")).isEqualTo(1);
    assertThat(printed()).contains("\"error\":\"DEVIATION\"", "CRC_LOWER_CASE", "6.3.1");
  }

  @Test
  void escapesWhatJsonForbids() {
    byte[] packet =
        FrameBuilder.of(Command.DEVICE_INFORMATION)
            .st("32")
            .pw("1")
            .mn("M")
            .qn("20260101000000000")
            .value("i11001", "Info", "//清洗\"管路\\;,//")
            .bytes();

    assertThat(decode(new String(packet, StandardCharsets.UTF_8))).isZero();
    assertThat(printed()).contains("\"value\":\"//清洗\\\"管路\\\\;,//\"");
  }

  @Test
  void emptyInputIsNoError() {
    assertThat(decode("")).isZero();
    assertThat(printed()).isEmpty();
  }

  @Test
  void aSealedAreaIsOpenedWithItsKeyOnly() {
    String key = "0123456789ABCDEFFEDCBA9876543210";
    byte[] packet =
        FrameBuilder.of(Command.REALTIME_DATA)
            .version(Version.V2025)
            .st("32")
            .pw("123456")
            .mn("M")
            .qn("20260301080000000")
            .value("w01018", "Rtd", "35.2")
            .bytes();
    String sealed =
        new String(new AreaSeal(HexFormat.of().parseHex(key)).seal(packet), StandardCharsets.UTF_8);

    assertThat(decode(sealed)).isEqualTo(1);
    assertThat(printed()).contains("MALFORMED_SEGMENT");
    assertThat(decode(sealed, "--sm4-key", key, "--flag8", "2025", "--strict")).isZero();
    assertThat(printed()).contains("\"version\":\"2025\"", "\"value\":\"35.2\"");
    assertThat(decode(sealed, "--sm4-key", key.replace('0', '1'))).isEqualTo(1);
    assertThat(decode("", "--sm4-key", "12")).isEqualTo(2);
    assertThat(decode("", "--flag8", "2005")).isEqualTo(2);
  }

  @Test
  void anUnknownOptionIsRefusedWithHelp() {
    assertThat(decode("", "--lenient")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--lenient", "usage: hj212 decode");
  }

  private int decode(String input, String... args) {
    return Decode.run(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
