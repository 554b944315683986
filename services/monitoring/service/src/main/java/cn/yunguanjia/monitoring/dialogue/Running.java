package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.dialogue.Accepted;
import cn.yunguanjia.hj212.dialogue.Asked;
import cn.yunguanjia.hj212.dialogue.Dialogue;
import cn.yunguanjia.hj212.dialogue.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One command on its way: the dialogue of the protocol, and what came back so far. */
final class Running {
  private static final int MOST_FIELDS = 200;

  private final String commandId;
  private final String mn;
  private final String area;
  private final Runnable whenDone;
  private final Map<String, String> answer = new LinkedHashMap<>();
  private Dialogue dialogue;
  private int sent = 1;
  private int dataFrames;
  private Instant acceptedAt;
  private Instant lastAnswerAt;
  private boolean ended;

  /**
   * How far it is.
   *
   * @param state REQUESTED until the device says that it will, ACCEPTED after
   */
  record Progress(
      String state,
      int tries,
      Instant acceptedAt,
      int dataFrames,
      Instant lastAnswerAt,
      Map<String, String> answer) {}

  /**
   * @param whenDone what follows once the device has carried it out
   */
  Running(String commandId, String mn, String area, Dialogue dialogue, Runnable whenDone) {
    this.commandId = commandId;
    this.mn = mn;
    this.area = area;
    this.dialogue = dialogue;
    this.whenDone = whenDone;
  }

  void done() {
    whenDone.run();
  }

  String commandId() {
    return commandId;
  }

  String mn() {
    return mn;
  }

  String area() {
    return area;
  }

  /** Takes what the device said; true when it belongs to this command. */
  synchronized boolean heard(Frame frame, Instant now) {
    Step step = dialogue.received(frame, now);
    if (!step.concerned()) {
      return false;
    }
    if (dialogue instanceof Asked && !(step.dialogue() instanceof Asked)) {
      acceptedAt = now;
    }
    lastAnswerAt = now;
    if (!isAnswerCode(frame)) {
      dataFrames++;
      note(frame);
    }
    dialogue = step.dialogue();
    return true;
  }

  /** What is to be sent again now, or null. */
  synchronized byte[] timePassed(Instant now) {
    Step step = dialogue.timePassed(now);
    dialogue = step.dialogue();
    if (dialogue instanceof Asked asked) {
      sent = asked.sent();
    }
    return step.send();
  }

  /** True for the one who is to write down how it ended. */
  synchronized boolean endOnce() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  synchronized Dialogue dialogue() {
    return dialogue;
  }

  synchronized Progress progress() {
    return new Progress(
        dialogue instanceof Accepted ? "ACCEPTED" : "REQUESTED",
        sent,
        acceptedAt,
        dataFrames,
        lastAnswerAt,
        new LinkedHashMap<>(answer));
  }

  private static boolean isAnswerCode(Frame frame) {
    return frame.cn().startsWith("901");
  }

  /** Of history only the count matters here: its values go the way of all values. */
  private void note(Frame frame) {
    if (frame.cn().startsWith("2")) {
      return;
    }
    frame.fields().forEach(this::note);
    frame.readings().forEach(each -> note(each.factor() + "-" + each.field(), each.value()));
  }

  private void note(String field, String value) {
    if (answer.size() < MOST_FIELDS) {
      answer.merge(field, value, (all, one) -> all.equals(one) ? all : all + "\n" + one);
    }
  }
}
