package cn.yunguanjia.hj212;

/** What to do with a packet that can be read although it breaks a clause. */
public enum Mode {
  /** Read it and record the deviation. */
  TOLERANT,
  /** Refuse it. */
  STRICT
}
