package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.RequestResult;
import java.util.Optional;

/** An answer, which is due none itself (6.5). */
public sealed interface Answer extends Message {
  /**
   * 9011: whether the request will be carried out.
   *
   * @param code QnRtn as sent; table 7 may be extended
   */
  record ToRequest(String code) implements Answer {
    public ToRequest(RequestResult result) {
      this(result.code());
    }

    public Optional<RequestResult> result() {
      return RequestResult.of(code);
    }

    @Override
    public Command command() {
      return Command.REQUEST_ACK;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame.field("QnRtn", code);
    }
  }

  /**
   * 9012: how carrying out ended.
   *
   * @param code ExeRtn as sent; table 6 may be extended
   */
  record OfExecution(String code) implements Answer {
    public OfExecution(ExecutionResult result) {
      this(result.code());
    }

    public Optional<ExecutionResult> result() {
      return ExecutionResult.of(code);
    }

    @Override
    public Command command() {
      return Command.EXECUTION_RESULT;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame.field("ExeRtn", code);
    }
  }

  /** 9013: the notice was received. */
  record ToNotice() implements Answer {
    @Override
    public Command command() {
      return Command.NOTICE_ACK;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /** 9014: the data was received. */
  record ToData() implements Answer {
    @Override
    public Command command() {
      return Command.DATA_ACK;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }
}
