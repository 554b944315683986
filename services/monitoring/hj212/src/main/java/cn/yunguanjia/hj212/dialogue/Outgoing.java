package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.command.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A message on its way out, under the number that its answers will bear.
 *
 * @param qn number of the dialogue; no two of one device may be the same
 * @param packet what goes onto the wire, again and again the same
 */
public record Outgoing(Message message, String mn, String qn, byte[] packet) {
  private static final DateTimeFormatter QN =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.ofHours(8));

  /**
   * A message to the device, or from it, that wants its answer (Flag, bit A).
   *
   * @param st code of the system that the device belongs to
   */
  public static Outgoing of(
      Message message, Version version, String st, String pw, String mn, Instant at) {
    String qn = QN.format(at);
    FrameBuilder frame =
        message.frame().version(version).st(st).pw(pw).mn(mn).qn(qn).acknowledge(true);
    return new Outgoing(message, mn, qn, frame.bytes());
  }

  @Override
  public byte[] packet() {
    return packet.clone();
  }
}
