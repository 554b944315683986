package cn.yunguanjia.hj212.dialogue;

/**
 * What a dialogue became, and what is to be done now.
 *
 * @param send packet to send now; null when there is none
 * @param concerned whether the packet received belongs to this dialogue
 */
public record Step(Dialogue dialogue, byte[] send, boolean concerned) {
  static Step send(Dialogue dialogue, byte[] packet) {
    return new Step(dialogue, packet, false);
  }

  static Step concerned(Dialogue dialogue) {
    return new Step(dialogue, null, true);
  }

  static Step nothing(Dialogue dialogue) {
    return new Step(dialogue, null, false);
  }
}
