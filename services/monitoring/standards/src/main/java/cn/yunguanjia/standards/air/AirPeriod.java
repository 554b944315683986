package cn.yunguanjia.standards.air;

/** Over which time GB 3095 sets a limit. */
public enum AirPeriod {
  YEAR,
  /** 24 hours. */
  DAY,
  /** The highest mean of eight hours of a day. */
  EIGHT_HOURS,
  HOUR
}
