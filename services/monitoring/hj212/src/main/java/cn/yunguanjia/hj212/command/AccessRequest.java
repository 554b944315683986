package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;

/** How host and device get on with each other. */
public sealed interface AccessRequest extends Request {
  /**
   * 1000 (table C.1).
   *
   * @param overTime seconds to wait for an answer, 1 to 99
   * @param reCount how often to send again, 1 to 99
   */
  record SetTimeout(int overTime, int reCount) implements AccessRequest {
    public SetTimeout {
      UnusableField.inRange("OverTime", overTime, 1, 99);
      UnusableField.inRange("ReCount", reCount, 1, 99);
    }

    @Override
    public Command command() {
      return Command.SET_TIMEOUT;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame
          .field("OverTime", Integer.toString(overTime))
          .field("ReCount", Integer.toString(reCount));
    }
  }

  /** 1072 (table C.9): a new password of up to six letters and digits. */
  record SetPassword(String newPw) implements AccessRequest {
    public SetPassword {
      if (newPw == null || !newPw.matches("[0-9A-Za-z]{1,6}")) {
        // a password belongs in no log
        throw new UnusableField("NewPW", newPw == null ? null : "***", "1 to 6 letters and digits");
      }
    }

    @Override
    public Command command() {
      return Command.SET_PASSWORD;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame.field("NewPW", newPw);
    }

    @Override
    public String toString() {
      return "SetPassword[newPw=***]";
    }
  }
}
