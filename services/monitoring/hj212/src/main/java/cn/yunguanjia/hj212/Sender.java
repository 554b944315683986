package cn.yunguanjia.hj212;

/** The two ends of a connection (HJ 212-2017, 3.2, 3.3 and table 9). */
public enum Sender {
  /** 上位机: the monitoring centre. */
  HOST,
  /** 现场机: the data logger. */
  DEVICE
}
