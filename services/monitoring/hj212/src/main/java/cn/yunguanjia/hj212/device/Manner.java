package cn.yunguanjia.hj212.device;

/** How a device takes requests. */
public enum Manner {
  WILLING,
  /** Answers nothing. */
  DEAF,
  /** Rejects every request (QnRtn 2). */
  REFUSING,
  /** Accepts every request and then is too busy (ExeRtn 5). */
  BUSY
}
