package cn.yunguanjia.hj212;

/** What became of the bytes of one packet. */
public sealed interface Result permits Decoded, Rejected {
  /** Position of the first byte (of ##) in the stream, counted from 0. */
  long offset();
}
