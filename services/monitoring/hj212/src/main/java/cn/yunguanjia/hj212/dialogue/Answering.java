package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.RequestResult;
import cn.yunguanjia.hj212.command.DataRequest.AskHistory;
import cn.yunguanjia.hj212.command.InformationRequest.AskInformation;
import cn.yunguanjia.hj212.command.InstrumentRequest.Ask;
import cn.yunguanjia.hj212.command.Message;
import cn.yunguanjia.hj212.command.Notice;
import cn.yunguanjia.hj212.command.Request;

/** What a packet is to a message that waits for its answers. */
sealed interface Answering {
  /** 9011 with its QnRtn. */
  record Acknowledged(String code) implements Answering {
    boolean isReady() {
      return code.equals(RequestResult.READY.code());
    }
  }

  /** 9012 with its ExeRtn. */
  record Result(String code) implements Answering {
    boolean isDone() {
      return code.equals(ExecutionResult.DONE.code());
    }
  }

  /** 9013 for a notice, 9014 for an upload. */
  record Received() implements Answering {}

  /** An upload that the request asked for. */
  record Data() implements Answering {}

  record Foreign() implements Answering {}

  static Answering of(Frame frame, Outgoing waiting) {
    Command command = frame.command().orElse(null);
    Message message = waiting.message();
    boolean sameNumber = waiting.qn().equals(frame.dialogueQn());
    if (command == null || !frame.mn().equals(waiting.mn())) {
      return new Foreign();
    }
    if (message instanceof Request request) {
      if (sameNumber && command == Command.REQUEST_ACK) {
        return new Acknowledged(frame.field("QnRtn").orElse(""));
      }
      if (sameNumber && command == Command.EXECUTION_RESULT) {
        return new Result(frame.field("ExeRtn").orElse(""));
      }
      return isAskedFor(frame, command, request) ? new Data() : new Foreign();
    }
    Command due = message instanceof Notice ? Command.NOTICE_ACK : Command.DATA_ACK;
    return sameNumber && command == due ? new Received() : new Foreign();
  }

  /**
   * Uploads in answer have QN of their own (tables C.20 to C.23 and C.41), so the command and what
   * was asked for must tell them from those that come by themselves.
   */
  private static boolean isAskedFor(Frame frame, Command command, Request request) {
    if (command != request.command() || !command.isAnsweredByData()) {
      return false;
    }
    return switch (request) {
      case AskHistory history -> frame.dataTime().map(history::covers).orElse(false);
      case Ask ask -> isAbout(frame, ask.polId());
      case AskInformation ask -> isAbout(frame, ask.polId());
      default -> true;
    };
  }

  private static boolean isAbout(Frame frame, String polId) {
    return polId == null || frame.field("PolId").map(polId::equals).orElse(true);
  }
}
