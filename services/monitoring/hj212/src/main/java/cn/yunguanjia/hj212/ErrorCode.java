package cn.yunguanjia.hj212;

/**
 * Why bytes were refused. The names are part of the interface: {@code hj212 decode} prints them.
 */
public enum ErrorCode {
  /** Bytes outside any packet: no ## where one must begin. */
  NO_HEADER,
  /** More bytes than a packet can have, without an end. */
  TOO_LONG,
  /** No decimal digits after ##. */
  MALFORMED_LENGTH,
  /** The data segment has another length than declared; also a packet cut off. */
  LENGTH_MISMATCH,
  /** The check is not made of hexadecimal digits. */
  MALFORMED_CRC,
  CRC_MISMATCH,
  /** The data segment can't be taken apart. */
  MALFORMED_SEGMENT,
  /** A time that no clock shows: 30 February, hour 25. */
  IMPOSSIBLE_TIME,
  /** Strict mode only: readable, but breaks a clause. */
  DEVIATION
}
