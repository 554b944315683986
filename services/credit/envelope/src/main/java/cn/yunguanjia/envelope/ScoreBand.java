package cn.yunguanjia.envelope;

/** The score lies within, both ends included; a code for strangers does not tell the point. */
public record ScoreBand(int from, int to) {
  static final int MOST = 1_000;

  public ScoreBand {
    if (from < 0 || to < from || to > MOST) {
      throw new IllegalArgumentException("no band of scores: " + from + " to " + to);
    }
  }

  @Override
  public String toString() {
    return from + "–" + to;
  }
}
