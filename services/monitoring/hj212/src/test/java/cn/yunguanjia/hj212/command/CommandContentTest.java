package cn.yunguanjia.hj212.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Clause;
import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.CommandKind;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Packets;
import cn.yunguanjia.hj212.Proves;
import cn.yunguanjia.hj212.Sender;
import cn.yunguanjia.hj212.Version;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** HJ 212-2017, appendix C: each example is read into its type and built again. */
class CommandContentTest {
  /** Table, sender, command, data area. */
  private static final String EXAMPLES =
      """
      C.1  HOST   1000 OverTime=5;ReCount=3
      C.2  HOST   1011 PolId=w01018
      C.2  HOST   1011
      C.2  DEVICE 1011 PolId=w01018;SystemTime=20160801085857
      C.3  HOST   1012 PolId=w01018;SystemTime=20160801085857
      C.3  HOST   1012 SystemTime=20160801085857
      C.4  DEVICE 1013 PolId=w01018
      C.5  HOST   1061
      C.5  DEVICE 1061 RtdInterval=30
      C.6  HOST   1062 RtdInterval=30
      C.7  HOST   1063
      C.7  DEVICE 1063 MinInterval=10
      C.8  HOST   1064 MinInterval=10
      C.9  HOST   1072 NewPW=654321
      C.10 HOST   2011
      C.11 HOST   2012
      C.12 HOST   2021
      C.13 HOST   2022
      C.14 DEVICE 2011 DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N;w01018-SampleTime=20160801070000,w01018-Rtd=2.2,w01018-EFlag=A01,w01018-Flag=N
      C.15 DEVICE 2021 DataTime=20160801085857;SB1-RS=1;SB2-RS=0
      C.16 DEVICE 2051 DataTime=20160801084000;w00000-Cou=10.5,w00000-Min=16.4,w00000-Avg=17.5,w00000-Max=20.1,w00000-Flag=N
      C.17 DEVICE 2061 DataTime=20160801080000;w01018-Cou=63.0,w01018-Min=40.1,w01018-Avg=40.1,w01018-Max=40.1,w01018-Flag=N
      C.18 DEVICE 2031 DataTime=20160801000000;w00000-Cou=1512.0,w00000-Min=16.4,w00000-Flag=N
      C.19 DEVICE 2041 DataTime=20160801000000;SB1-RT=1.1;SB2-RT=2.1
      C.20 HOST   2051 BeginTime=20160801084000;EndTime=20160801084000
      C.21 HOST   2061 BeginTime=20160801080000;EndTime=20160801080000
      C.22 HOST   2031 BeginTime=20160801000000;EndTime=20160801000000
      C.23 HOST   2041 BeginTime=20160801000000;EndTime=20160801000000
      C.24 DEVICE 2081 DataTime=20160801085857;RestartTime=20160801085624
      C.25 DEVICE 2011 DataTime=20160801085857;LA-Rtd=50.1
      C.26 DEVICE 2051 DataTime=20160801084000;L5-Data=53.0;Leq-Data=50.0;LMx-Data=54.0
      C.28 DEVICE 2031 DataTime=20160801000000;Ldn-Data=50.0;L5-DayData=53.0;Ln-NightData=52.5
      C.29 DEVICE 2011 DataTime=20160801085857;e01001-Rtd=1.1
      C.30 HOST   3011 PolId=w01018
      C.31 HOST   3012 PolId=w01018
      C.32 HOST   3013 PolId=w01018
      C.33 HOST   3014 PolId=w01018
      C.34 HOST   3015
      C.34 DEVICE 3015 DataTime=20160801085857;VaseNo=1
      C.35 HOST   3016 PolId=w01018;CstartTime=000000;Ctime=2
      C.36 HOST   3017 PolId=w01018
      C.36 DEVICE 3017 PolId=w01018;CstartTime=000000;Ctime=2
      C.37 HOST   3018 PolId=w01018
      C.37 DEVICE 3018 PolId=w01018;Stime=40
      C.38 HOST   3019 PolId=w01018
      C.38 DEVICE 3019 PolId=w01018;w01018-SN=010000A8900016F000169DC1
      C.39 DEVICE 3019 DataTime=20160801085857;PolId=w01018;w01018-SN=010000A8900016F000169DC1
      C.40 DEVICE 3020 DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗管路//
      C.41 HOST   3020 PolId=w01018;InfoId=i11001;BeginTime=20160801010522;EndTime=20160801085857
      C.42 DEVICE 3020 DataTime=20100301145000;PolId=w01018;i12001-Info=1;i12003-Info=0
      C.43 HOST   3020 PolId=w01018;InfoId=i12001
      C.44 DEVICE 3020 DataTime=20160801085857;PolId=w01018;i13004-Info=168.0;i13005-Info=40
      C.46 HOST   3021 PolId=w01018;InfoId=i13004;i13004-Info=168.0
      C.1  DEVICE 9011 QnRtn=1
      C.1  DEVICE 9012 ExeRtn=1
      C.4  HOST   9013
      C.11 DEVICE 9013
      C.14 HOST   9014
      C.14 DEVICE 9014
      """;

  static Stream<String> examples() {
    return EXAMPLES.lines();
  }

  @ParameterizedTest
  @MethodSource("examples")
  @Proves({Clause.COMMAND_CONTENT, Clause.COMMAND_DIRECTIONS})
  void anExampleIsReadIntoItsTypeAndBuiltAgain(String example) {
    String[] words = example.split(" +", 4);
    String area = words.length < 4 ? "" : words[3];

    Message message = clear(words[2], area, Sender.valueOf(words[1]));

    assertThat(message.command().code()).isEqualTo(words[2]);
    Frame again =
        Packets.read(
            message
                .frame()
                .st("32")
                .pw("123456")
                .mn("A1")
                .qn("20160801085857223")
                .acknowledge(true)
                .bytes(),
            Mode.STRICT);
    assertThat(again.area()).isEqualTo(area);
  }

  /** 上位向现场, 现场向上位: every pair that table 9 has is among the examples. */
  @Test
  @Proves({Clause.COMMAND_CONTENT, Clause.COMMAND_DIRECTIONS})
  void everyCommandOfTable9HasAnExampleFromEachSenderWhoMaySendIt() {
    for (Sender sender : Sender.values()) {
      Set<String> shown = new TreeSet<>();
      examples()
          .map(example -> example.split(" +", 4))
          .filter(words -> words[1].equals(sender.name()))
          .forEach(words -> shown.add(words[2]));
      assertThat(
              Arrays.stream(Command.values())
                  .filter(c -> c.since() == Version.V2017 && c.from(sender).isPresent())
                  .map(Command::code))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  @Proves(Clause.COMMAND_DIRECTIONS)
  void aCommandFromTheWrongEndIsUnclear(Command command) {
    for (Sender sender : Sender.values()) {
      if (command.from(sender).isEmpty()) {
        Meaning meaning = Meaning.of(frame(command.code(), ""), sender);
        assertThat(meaning)
            .isInstanceOfSatisfying(
                Meaning.Unclear.class,
                unclear -> {
                  assertThat(unclear.field()).isEqualTo("CN");
                  assertThat(unclear.expected()).contains(sender.name());
                });
      }
    }
  }

  @Test
  @Proves(Clause.COMMAND_DIRECTIONS)
  void onlyAHostRequestsAndOnlyADeviceUploads() {
    for (Command command : Command.values()) {
      assertThat(command.from(Sender.DEVICE)).isNotEqualTo(Optional.of(CommandKind.REQUEST));
      assertThat(command.from(Sender.HOST)).isNotEqualTo(Optional.of(CommandKind.UPLOAD));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "HOST|1000|OverTime=0;ReCount=3|OverTime|0",
        "HOST|1000|OverTime=100;ReCount=3|OverTime|100",
        "HOST|1000|OverTime=5|ReCount|-",
        "HOST|1012|PolId=w01018|SystemTime|-",
        "HOST|1062|RtdInterval=29|RtdInterval|29",
        "HOST|1062|RtdInterval=3601|RtdInterval|3601",
        "HOST|1062|RtdInterval=x|RtdInterval|x",
        "HOST|1064|MinInterval=7|MinInterval|7",
        "HOST|1072|NewPW=1234567|NewPW|***",
        "HOST|2061|BeginTime=20160801080000|EndTime|-",
        "HOST|2061|BeginTime=20160801080000;EndTime=20160801070000|EndTime|2016-08-01T07:00+08:00",
        "HOST|3011|-|PolId|-",
        "HOST|3016|PolId=w01018;CstartTime=240000;Ctime=2|CstartTime|240000",
        "HOST|3016|PolId=w01018;CstartTime=000000;Ctime=25|Ctime|25",
        "HOST|3020|PolId=w01018|InfoId|-",
        "HOST|3021|PolId=w01018;InfoId=i13004;i13005-Info=1|i13004-Info|-",
        "DEVICE|2061|w01018-Avg=1|DataTime|-",
        "DEVICE|2021|DataTime=20160801085857;SB1-RS=x|SB1-RS|x",
        "DEVICE|2041|DataTime=20160801000000;SB1-RT=24.01|SB1-RT|24.01",
        "DEVICE|3015|DataTime=20160801085857;VaseNo=100|VaseNo|100",
        "DEVICE|3018|PolId=w01018;Stime=121|Stime|121",
        "DEVICE|3019|PolId=w01018|w01018-SN|-",
        "DEVICE|9011|-|QnRtn|-"
      })
  @Proves(Clause.COMMAND_CONTENT)
  void aFieldMissingOrOutOfRangeIsNamed(
      Sender sender, String cn, String area, String field, String received) {
    Meaning meaning = Meaning.of(frame(cn, area == null ? "" : area), sender);

    assertThat(meaning)
        .isInstanceOfSatisfying(
            Meaning.Unclear.class,
            unclear -> {
              assertThat(unclear.field()).isEqualTo(field);
              assertThat(unclear.received()).isEqualTo(received);
              assertThat(unclear.expected()).isNotBlank();
            });
  }

  @Test
  @Proves(Clause.COMMAND_CONTENT)
  void theSpellingOfTheExamplesIsReadToo() {
    assertThat(clear("3017", "PolId=w01018;CstartTime=000000;CTime=2", Sender.DEVICE))
        .isInstanceOfSatisfying(SamplingCycle.class, c -> assertThat(c.hours()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({"true,true,2011 2021", "false,false,2012 2022", "true,false,2011 2022"})
  @Proves(Clause.FIRST_CONTACT)
  void theSettingsOfTheFirstConnectionComeInOrder(
      boolean realtime, boolean deviceState, String last) {
    FirstContact settings =
        new FirstContact(new AccessRequest.SetTimeout(10, 3), 60, 10, realtime, deviceState);

    assertThat(settings.messages(OffsetDateTime.parse("2026-03-01T08:00:00+08:00")))
        .extracting(message -> message.command().code())
        .containsExactly(("1012 1000 1062 1064 " + last).split(" "));
  }

  @Test
  @Proves(Clause.COMMAND_CONTENT)
  void aPasswordIsInNoText() {
    assertThat(new AccessRequest.SetPassword("abc123").toString()).doesNotContain("abc123");
  }

  private static Message clear(String cn, String area, Sender sender) {
    Meaning meaning = Meaning.of(frame(cn, area), sender);
    assertThat(meaning).isInstanceOf(Meaning.Clear.class);
    return ((Meaning.Clear) meaning).message();
  }

  private static Frame frame(String cn, String area) {
    return Packets.read(
        Packets.around(
            "QN=20160801085857223;ST=32;CN=" + cn + ";PW=123456;MN=A1;Flag=5;CP=&&" + area + "&&"));
  }
}
