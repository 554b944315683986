package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;

/**
 * What a packet says, without its header.
 *
 * <pre>{@code
 * List<byte[]> packets = new ClockRequest.SetTime(null, now).frame()
 *     .st("32").mn(mn).pw(pw).qn(now).acknowledge(true).packets();
 * }</pre>
 */
public sealed interface Message permits Request, Notice, Upload, Answer {
  Command command();

  /** Puts the fields of the data area into a packet. */
  void writeTo(FrameBuilder frame);

  /** A packet that says this; the header is still to be filled in. */
  default FrameBuilder frame() {
    FrameBuilder frame = FrameBuilder.of(command());
    writeTo(frame);
    return frame;
  }
}
