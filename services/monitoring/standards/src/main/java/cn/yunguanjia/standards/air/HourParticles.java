package cn.yunguanjia.standards.air;

/** By which mean particles enter the index of an hour under HJ 633-2012. */
public enum HourParticles {
  /** The mean of the hour on the scale of 24 hours. */
  HOUR,
  /** The sliding mean of 24 hours, for which the standard has its scale. */
  SLIDING
}
