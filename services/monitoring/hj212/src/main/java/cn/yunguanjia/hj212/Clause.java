package cn.yunguanjia.hj212;

/**
 * Clauses of HJ 212-2017 (and one of HJ/T 212-2005) that software can obey and a test can check.
 */
public enum Clause {
  PACKET_HEAD("6.3.1 table 2", "a packet begins with ##"),
  PACKET_LENGTH("6.3.1 table 2", "length of the data segment as four decimal digits"),
  PACKET_SEGMENT("6.3.1 table 2", "a data segment has 0 to 1024 characters"),
  PACKET_CRC("6.3.1 table 2", "four hexadecimal digits; processing ends when the check is wrong"),
  PACKET_TAIL("6.3.1 table 2", "a packet ends with CR LF"),
  CHARACTERS("6.3", "ASCII, Chinese characters in UTF-8"),
  FIELD_QN("6.3.2 table 3", "QN: a time to the millisecond, 17 digits"),
  FIELD_ST("6.3.2 table 3", "ST: two characters of table 5"),
  FIELD_CN("6.3.2 table 3", "CN: four digits of table 9"),
  FIELD_PW("6.3.2 table 3", "PW: the password"),
  FIELD_MN("6.3.2 table 3", "MN: the identifier of the device"),
  FIELD_FLAG("6.3.2 table 3", "Flag: 0-255, version, packet numbers and answer wanted"),
  FIELD_PNUM_PNO("6.3.2 table 3", "PNUM and PNO stand there when bit D says so"),
  FIELD_CP("6.3.2 table 3", "CP=&&data area&&"),
  AREA_STRUCTURE("6.3.3.1", "'=' after the name, ',' within an item, ';' between items"),
  FIELD_NAMES("6.3.3.2.1, table 4", "names of fields, case matters"),
  NUMBERS("6.3.3.2.2", "numbers are decimals with at most a sign and a point"),
  TIMES("6.3.3.2.3 table 4", "times are YYYYMMDDhhmmss"),
  DATA_TIME(
      "6.3.3.2.3 table 4",
      "DataTime: start of the interval, or instant of acquisition for 2011 and 2021"),
  SYSTEM_CODES("6.6.1 table 5", "codes of systems"),
  EXECUTION_RESULTS("6.6.2 table 6", "ExeRtn"),
  REQUEST_RESULTS("6.6.3 table 7", "QnRtn"),
  DATA_MARKS("6.6.4 table 8", "marks of data"),
  COMMAND_CODES("6.6.5 table 9", "codes of commands"),
  COMMAND_DIRECTIONS("6.6.5 table 9", "who may send a command, and as what"),
  COMMAND_CONTENT("6.3.3.2.3 table 4, appendix C", "fields of each command and their ranges"),
  SUB_PACKETS("6.3.2 table 3, C.49, C.50", "a long message in parts PNO of PNUM"),
  REQUEST_TIMEOUT("6.2.1 table 1", "a request without an answer is sent again, then given up"),
  EXECUTION_TIMEOUT("6.2.2 table 1", "no result and no part in time after the answer: failed"),
  FIRST_CONTACT("6.7", "the settings of a data logger at its first connection, in order"),
  REQUEST_DIALOGUE("6.5.1", "a request is answered by 9011, then by data or 9012"),
  UPLOAD_DIALOGUE("6.5.2", "an upload that wants an answer is answered by 9014 with its QN"),
  NOTICE_DIALOGUE("6.5.3", "a notice is answered by 9013"),
  CRC_ALGORITHM("appendix A", "the check and its example"),
  FACTOR_CODES("appendix B", "codes of factors"),
  INFORMATION_CODES("6.4.2, tables B.8 to B.10", "codes of device information");

  private final String number;
  private final String says;

  Clause(String number, String says) {
    this.number = number;
    this.says = says;
  }

  public String number() {
    return number;
  }

  public String says() {
    return says;
  }
}
