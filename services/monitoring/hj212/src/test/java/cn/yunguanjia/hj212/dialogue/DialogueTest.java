package cn.yunguanjia.hj212.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.hj212.Clause;
import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Packets;
import cn.yunguanjia.hj212.Proves;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.RequestResult;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.command.Answer;
import cn.yunguanjia.hj212.command.ClockRequest.AskTime;
import cn.yunguanjia.hj212.command.DataRequest.AskHistory;
import cn.yunguanjia.hj212.command.InstrumentRequest;
import cn.yunguanjia.hj212.command.Message;
import cn.yunguanjia.hj212.command.Notice;
import cn.yunguanjia.hj212.command.Restarted;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HJ 212-2017, 6.1, 6.2 and 6.5: who says what next, and what silence means. */
class DialogueTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");

  private Dialogue dialogue;
  private Instant now = NOW;

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void aRequestIsSentWithANumberOfItsOwnAndWantsItsAnswer() {
    Frame request = sent(begin(new AskTime(null)));

    assertThat(request.command()).contains(Command.DEVICE_TIME);
    assertThat(request.qn()).isEqualTo("20260301080000000");
    assertThat(request.acknowledge()).isTrue();
    assertThat(dialogue.due()).contains(NOW.plusSeconds(10));
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void answerDataAndResultEndARequest() {
    Frame request = sent(begin(new AskTime(null)));

    assertThat(receives(Reply.request(request, RequestResult.READY)).concerned()).isTrue();
    assertThat(dialogue).isInstanceOf(Accepted.class);
    assertThat(receives(upload("1011", request.qn(), "SystemTime=20260301080001")).concerned())
        .isTrue();
    Step last = receives(Reply.execution(request, ExecutionResult.DONE));

    assertThat(last.concerned()).isTrue();
    assertThat(last.send()).isNull();
    assertThat(dialogue)
        .isInstanceOfSatisfying(
            Ended.class,
            ended -> {
              assertThat(ended.outcome()).isEqualTo(new Outcome.Done());
              assertThat(ended.uploads()).isOne();
              assertThat(ended.due()).isEmpty();
            });
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void historyIsToldFromWhatComesByItself() {
    Frame request = sent(begin(new AskHistory(Command.HOUR_DATA, EIGHT, EIGHT.plusHours(2))));
    receives(Reply.request(request, RequestResult.READY));

    // numbers of their own: tables C.20 to C.23
    receives(upload("2061", "20260301080001001", "DataTime=20260301080000;w01018-Avg=1"));
    receives(upload("2061", "20260301080001002", "DataTime=20260301100000;w01018-Avg=1"));
    Step other = receives(upload("2061", "20260301080001003", "DataTime=20260301110000"));
    Step realtime = receives(upload("2011", "20260301080001004", "DataTime=20260301080000"));

    assertThat(other.concerned()).isFalse();
    assertThat(realtime.concerned()).isFalse();
    assertThat(dialogue)
        .isInstanceOfSatisfying(Accepted.class, a -> assertThat(a.uploads()).isEqualTo(2));
  }

  @ParameterizedTest
  @EnumSource(value = RequestResult.class, mode = EnumSource.Mode.EXCLUDE, names = "READY")
  @Proves({Clause.REQUEST_DIALOGUE, Clause.REQUEST_RESULTS})
  void aRefusalEndsARequest(RequestResult result) {
    Frame request = sent(begin(new AskTime(null)));
    receives(Reply.request(request, result));

    assertThat(outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.result()).contains(result));
  }

  @ParameterizedTest
  @EnumSource(value = ExecutionResult.class, mode = EnumSource.Mode.EXCLUDE, names = "DONE")
  @Proves({Clause.REQUEST_DIALOGUE, Clause.EXECUTION_RESULTS})
  void anotherResultThanDoneIsAFailure(ExecutionResult result) {
    Frame request = sent(begin(new InstrumentRequest.RetainSample()));
    receives(Reply.request(request, RequestResult.READY));
    receives(Reply.execution(request, result));

    assertThat(outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.result()).contains(result));
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void aDeviceThatForgetsItsAnswerIsUnderstood() {
    Frame request = sent(begin(new AskTime(null)));
    receives(upload("1011", request.qn(), "SystemTime=20260301080001"));
    assertThat(dialogue).isInstanceOf(Accepted.class);
    receives(Reply.execution(request, ExecutionResult.DONE));

    assertThat(outcome()).isEqualTo(new Outcome.Done());
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void answersOf2005HaveTheNumberInTheDataArea() {
    Frame request = sent(begin(new AskTime(null)));
    String answer = "ST=91;CN=%s;PW=123456;MN=A1;Flag=0;CP=&&QN=" + request.qn() + ";%s&&";
    receives(Packets.around(answer.formatted("9011", "QnRtn=1")));
    assertThat(dialogue).isInstanceOf(Accepted.class);
    receives(Packets.around(answer.formatted("9012", "ExeRtn=1")));

    assertThat(outcome()).isEqualTo(new Outcome.Done());
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void whatIsSaidToAnotherDialogueOrDeviceChangesNothing() {
    Frame request = sent(begin(new AskTime(null)));
    String qn = "QN=" + request.qn();

    assertThat(receives(answer("QN=20260301080000001", "A1", "9011", "QnRtn=1")).concerned())
        .isFalse();
    assertThat(receives(answer(qn, "A2", "9011", "QnRtn=1")).concerned()).isFalse();
    assertThat(receives(answer(qn, "A1", "9014", "")).concerned()).isFalse();
    assertThat(dialogue).isInstanceOf(Asked.class);
  }

  @Test
  @Proves(Clause.REQUEST_TIMEOUT)
  void silenceIsAnsweredBySendingAgainThreeTimesAndThenGivenUp() {
    byte[] first = begin(new AskTime(null)).send();
    for (int resend = 1; resend <= 3; resend++) {
      assertThat(after(Duration.ofMillis(9_999)).send()).isNull();
      assertThat(after(Duration.ofMillis(1)).send()).isEqualTo(first);
    }
    assertThat(after(Duration.ofSeconds(10)).send()).isNull();

    assertThat(outcome()).isEqualTo(new Outcome.Unanswered(4));
  }

  @Test
  @Proves(Clause.REQUEST_TIMEOUT)
  void anAnswerAfterARepetitionCounts() {
    Frame request = sent(begin(new AskTime(null)));
    after(Duration.ofSeconds(10));
    receives(Reply.request(request, RequestResult.READY));
    receives(Reply.request(request, RequestResult.READY));

    assertThat(dialogue).isInstanceOf(Accepted.class);
  }

  @Test
  @Proves(Clause.EXECUTION_TIMEOUT)
  void aRequestThatIsNotCarriedOutInTimeHasFailedAndIsNotSentAgain() {
    Frame request = sent(begin(new AskTime(null)));
    receives(Reply.request(request, RequestResult.READY));

    assertThat(after(Duration.ofSeconds(9)).dialogue()).isInstanceOf(Accepted.class);
    Step step = after(Duration.ofSeconds(1));

    assertThat(step.send()).isNull();
    assertThat(outcome()).isEqualTo(new Outcome.NotExecuted());
  }

  @Test
  @Proves(Clause.EXECUTION_TIMEOUT)
  void everyUploadBeginsTheWaitingAnew() {
    Frame request = sent(begin(new AskHistory(Command.HOUR_DATA, EIGHT, EIGHT.plusHours(9))));
    receives(Reply.request(request, RequestResult.READY));
    for (int i = 0; i < 9; i++) {
      after(Duration.ofSeconds(9));
      receives(upload("2061", "2026030108000100" + i, "DataTime=202603010" + (8 + i / 5) + "0000"));
    }

    assertThat(dialogue).isInstanceOf(Accepted.class);
  }

  @Test
  @Proves(Clause.EXECUTION_TIMEOUT)
  void aTaskThatTakesItsTimeIsGivenIt() {
    Frame request =
        sent(begin(new AskTime(null), Patience.DEFAULT.execution(Duration.ofMinutes(40))));
    receives(Reply.request(request, RequestResult.READY));

    assertThat(after(Duration.ofMinutes(39)).dialogue()).isInstanceOf(Accepted.class);
  }

  @Test
  @Proves(Clause.NOTICE_DIALOGUE)
  void aNoticeEndsWith9013() {
    Frame notice = sent(begin(new Notice.StopRealtimeData()));
    assertThat(dialogue).isInstanceOf(Told.class);
    receives(Reply.data(notice));
    assertThat(dialogue).isInstanceOf(Told.class);
    receives(Reply.notice(notice));

    assertThat(outcome()).isEqualTo(new Outcome.Done());
  }

  @Test
  @Proves({Clause.UPLOAD_DIALOGUE, Clause.REQUEST_TIMEOUT})
  void anUploadEndsWith9014OrIsSentAgain() {
    Frame upload = sent(begin(new Restarted(EIGHT, EIGHT)));
    assertThat(sent(after(Duration.ofSeconds(10)))).hasToString(upload.toString());
    receives(Reply.data(upload));

    assertThat(outcome()).isEqualTo(new Outcome.Done());
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void whatComesAfterTheEndChangesNothing() {
    Frame request = sent(begin(new AskTime(null)));
    receives(Reply.request(request, RequestResult.REJECTED));
    Dialogue ended = dialogue;

    assertThat(receives(Reply.execution(request, ExecutionResult.DONE)).concerned()).isTrue();
    assertThat(after(Duration.ofDays(1)).send()).isNull();
    assertThat(dialogue).isSameAs(ended);
  }

  @Test
  @Proves(Clause.REQUEST_DIALOGUE)
  void anAnswerBeginsNothing() {
    assertThatThrownBy(() -> begin(new Answer.ToData()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Step begin(Message message) {
    return begin(message, Patience.DEFAULT);
  }

  private Step begin(Message message, Patience patience) {
    Outgoing outgoing = Outgoing.of(message, Version.V2017, "32", "123456", "A1", now);
    return kept(Dialogue.begin(outgoing, patience, now));
  }

  private Step receives(byte[] packet) {
    return kept(dialogue.received(Packets.read(packet), now));
  }

  private Step after(Duration duration) {
    now = now.plus(duration);
    return kept(dialogue.timePassed(now));
  }

  private Step kept(Step step) {
    dialogue = step.dialogue();
    return step;
  }

  private Outcome outcome() {
    assertThat(dialogue.hasEnded()).isTrue();
    return ((Ended) dialogue).outcome();
  }

  private static Frame sent(Step step) {
    return Packets.read(step.send(), Mode.STRICT);
  }

  private static byte[] upload(String cn, String qn, String area) {
    return Packets.around(
        "QN=" + qn + ";ST=32;CN=" + cn + ";PW=123456;MN=A1;Flag=4;CP=&&" + area + "&&");
  }

  private static byte[] answer(String qn, String mn, String cn, String area) {
    return Packets.around(
        qn + ";ST=91;CN=" + cn + ";PW=123456;MN=" + mn + ";Flag=4;CP=&&" + area + "&&");
  }
}
