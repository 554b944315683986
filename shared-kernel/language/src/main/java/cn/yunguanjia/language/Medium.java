package cn.yunguanjia.language;

/** What leaves through an outlet. */
public enum Medium {
  WATER,
  AIR
}
