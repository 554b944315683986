package cn.yunguanjia.hj212;

/**
 * What devices in the field do against a clause, and what a reader can put up with. Strict mode
 * refuses each with {@link #refusedAs()}.
 */
public enum Deviation {
  CRC_MODBUS(Clause.CRC_ALGORITHM, ErrorCode.CRC_MISMATCH, "the check is that of Modbus"),
  CRC_LOWER_CASE(Clause.PACKET_CRC, "the check is in lower case"),
  CRC_LEADING_ZEROS_LOST(Clause.PACKET_CRC, "the check has lost its leading zeros"),
  LENGTH_LEADING_ZEROS_LOST(Clause.PACKET_LENGTH, "the length has lost its leading zeros"),
  LENGTH_COUNTS_CHARACTERS(
      Clause.PACKET_LENGTH, ErrorCode.LENGTH_MISMATCH, "the length counts characters, not bytes"),
  LENGTH_COUNTS_ENVELOPE(
      Clause.PACKET_LENGTH, ErrorCode.LENGTH_MISMATCH, "the length counts the whole packet"),
  SEGMENT_OVER_1024(Clause.PACKET_SEGMENT, "the data segment is longer than 1024"),
  LINE_END_MISSING(Clause.PACKET_TAIL, "CR LF is missing"),
  TEXT_GBK(Clause.CHARACTERS, "text is in GBK"),
  TEXT_UNREADABLE(Clause.CHARACTERS, "text is neither UTF-8 nor GBK"),
  QN_MISSING(Clause.FIELD_QN, "QN is missing"),
  QN_NOT_A_TIME(Clause.FIELD_QN, "QN is no time to the millisecond"),
  ST_UNKNOWN(Clause.SYSTEM_CODES, "ST is not in table 5"),
  CN_UNKNOWN(Clause.COMMAND_CODES, "CN is not in table 9"),
  PW_MISSING(Clause.FIELD_PW, "PW is missing or empty"),
  MN_EMPTY(Clause.FIELD_MN, "MN is missing or empty"),
  FLAG_VERSION_AMBIGUOUS(
      Clause.FIELD_FLAG,
      "version bits 000010: surface-water stations use them since 2019, HJ 212-2025 since 2026"),
  FLAG_VERSION_UNKNOWN(Clause.FIELD_FLAG, "version bits that no version uses"),
  PACKET_NUMBER_MISSING(Clause.FIELD_PNUM_PNO, "bit D is set, but PNUM or PNO is missing"),
  PACKET_NUMBER_UNANNOUNCED(Clause.FIELD_PNUM_PNO, "PNUM and PNO, but bit D is not set"),
  HEADER_FIELD_UNKNOWN(Clause.FIELD_NAMES, "a field before CP that table 3 doesn't know"),
  ITEM_EMPTY(Clause.AREA_STRUCTURE, "nothing between two separators"),
  FLAG_OUTSIDE_ITEM(Clause.AREA_STRUCTURE, "Flag stands outside the item it belongs to"),
  ITEMS_RUN_TOGETHER(Clause.AREA_STRUCTURE, "two factors in one item"),
  FIELD_UNKNOWN(Clause.FIELD_NAMES, "a field that table 4 doesn't know"),
  FACTOR_UNKNOWN(Clause.FACTOR_CODES, "a factor that appendix B doesn't know"),
  VALUE_NOT_DECIMAL(Clause.NUMBERS, "a measured value is empty or no decimal"),
  MARK_UNKNOWN(Clause.DATA_MARKS, "a mark that table 8 doesn't know"),
  DATA_TIME_MILLIS(Clause.TIMES, "a time carries milliseconds"),
  SAMPLE_TIME_IMPOSSIBLE(Clause.TIMES, "a SampleTime is no time");

  private final Clause clause;
  private final ErrorCode refusedAs;
  private final String says;

  Deviation(Clause clause, String says) {
    this(clause, ErrorCode.DEVIATION, says);
  }

  Deviation(Clause clause, ErrorCode refusedAs, String says) {
    this.clause = clause;
    this.refusedAs = refusedAs;
    this.says = says;
  }

  /** The clause it breaks. */
  public Clause clause() {
    return clause;
  }

  public ErrorCode refusedAs() {
    return refusedAs;
  }

  public String says() {
    return says;
  }

  int bit() {
    return 1 << ordinal();
  }
}
