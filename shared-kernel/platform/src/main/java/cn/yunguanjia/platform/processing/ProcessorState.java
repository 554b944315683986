package cn.yunguanjia.platform.processing;

/**
 * How far a view or automation is.
 *
 * @param name of the view or automation
 * @param processor its processor's name; for a view with its generation
 * @param position in the event log, -1 before the first event
 * @param error what stops it, null when nothing does
 */
public record ProcessorState(
    String name,
    String processor,
    boolean rebuilding,
    boolean caughtUp,
    long position,
    long parkedSequences,
    String error) {

  static ProcessorState of(String name, RunningProcessor p, boolean rebuilding) {
    return new ProcessorState(
        name,
        p.name(),
        rebuilding,
        p.caughtUp(),
        p.position(),
        p.letters().amountOfSequences(),
        p.error());
  }
}
