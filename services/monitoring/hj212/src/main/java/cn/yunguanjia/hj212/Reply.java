package cn.yunguanjia.hj212;

/**
 * Answers to a packet: same QN, PW, MN and version, ST 91, no answer wanted (HJ 212-2017, 6.5 and
 * appendix C); in 2005 the QN stands in the data area too, where devices of 2005 look for it. Each
 * gives the bytes with CR LF.
 */
public final class Reply {
  private Reply() {}

  /** 9011: the request was received; {@code result} is what becomes of it (QnRtn). */
  public static byte[] request(Frame request, RequestResult result) {
    return to(request, Command.REQUEST_ACK).field("QnRtn", result.code()).bytes();
  }

  /** 9012: the request was carried out or not (ExeRtn). */
  public static byte[] execution(Frame request, ExecutionResult result) {
    return to(request, Command.EXECUTION_RESULT).field("ExeRtn", result.code()).bytes();
  }

  /** 9013: the notice was received. */
  public static byte[] notice(Frame notice) {
    return to(notice, Command.NOTICE_ACK).bytes();
  }

  /** 9014: the data was received, and from now on the receiver answers for it. */
  public static byte[] data(Frame upload) {
    return to(upload, Command.DATA_ACK).bytes();
  }

  /**
   * What a host owes a device for this packet, once it answers for it: 9014 for an upload that
   * wants an answer, 9013 for a notice; null when nothing is due. A command that table 9 doesn't
   * know is answered like an upload when it wants an answer, else its device would send it for
   * ever.
   */
  public static byte[] due(Frame frame) {
    CommandKind kind =
        frame.command().flatMap(c -> c.from(Sender.DEVICE)).orElse(CommandKind.UPLOAD);
    return switch (kind) {
      case UPLOAD -> frame.acknowledge() ? data(frame) : null;
      case NOTICE -> notice(frame);
      case REQUEST, ANSWER -> null;
    };
  }

  private static FrameBuilder to(Frame frame, Command command) {
    FrameBuilder reply =
        FrameBuilder.of(command)
            .version(frame.flag() >> 2 == 2 ? Version.V2025 : frame.version())
            .st(SystemType.INTERACTION)
            .pw(frame.pw() == null ? "" : frame.pw())
            .mn(frame.mn());
    if (frame.qn() == null) {
      return reply;
    }
    reply.qn(frame.qn());
    return frame.version() == Version.V2005 ? reply.field("QN", frame.qn()) : reply;
  }
}
