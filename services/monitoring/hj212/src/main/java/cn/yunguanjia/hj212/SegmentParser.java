package cn.yunguanjia.hj212;

import java.util.Arrays;
import java.util.List;

/**
 * Takes a data segment apart in one pass over the bytes (HJ 212-2017, 6.3.2 and 6.3.3). Reused from
 * packet to packet and not safe for two threads. Positions are relative to the start of the packet.
 */
final class SegmentParser {
  private static final PackedNames SUFFIXES =
      PackedNames.of(
          List.of(
              "Rtd",
              "Min",
              "Avg",
              "Max",
              "ZsRtd",
              "ZsMin",
              "ZsAvg",
              "ZsMax",
              "Flag",
              "EFlag",
              "Cou",
              "RS",
              "RT",
              "Data",
              "DayData",
              "NightData",
              "SampleTime",
              "Info",
              "SN",
              // HJ/T 212-2005
              "Ala",
              "UpValue",
              "LowValue"));
  private static final PackedNames FIELDS =
      PackedNames.of(
          List.of(
              "SystemTime",
              "QnRtn",
              "ExeRtn",
              "RtdInterval",
              "MinInterval",
              "RestartTime",
              "PolId",
              "BeginTime",
              "EndTime",
              "DataTime",
              "NewPW",
              "OverTime",
              "ReCount",
              "VaseNo",
              "CstartTime",
              "Ctime",
              // as the examples of appendix C write it
              "CTime",
              "Stime",
              "InfoId",
              // HJ/T 212-2005
              "QN",
              "PW",
              "WarnTime",
              "ReportTime",
              "AlarmTime",
              "AlarmEvent",
              "AlarmType"));

  /** Said to be new in HJ 212-2025 ({@link Unconfirmed}). */
  private static final PackedNames NEW_SUFFIXES =
      PackedNames.of(List.of("SampleRd", "StandardValue", "ResultType"));

  /** Said to be new in HJ 212-2025 ({@link Unconfirmed}). */
  private static final PackedNames NEW_FIELDS = PackedNames.of(List.of("SKCreateTime", "NewSK"));

  private static final PackedNames TIMES =
      PackedNames.of(List.of("SystemTime", "RestartTime", "BeginTime", "EndTime", "DataTime"));
  private static final PackedNames TEXTS = PackedNames.of(List.of("Info", "SN", "EFlag"));
  private static final long FLAG = PackedNames.pack(new byte[] {'F', 'l', 'a', 'g'}, 0, 4);
  private static final long SAMPLE_TIME = PackedNames.pack("SampleTime".getBytes(), 0, 10);

  final short[] header = new short[HeaderField.COUNT * 2];
  short[] pairs = new short[64 * Frame.STRIDE];
  int length;
  int deviations;

  /** Deviations of any version but 2025. */
  int of2025;

  ErrorCode error;
  String message;
  String received;

  private byte[] b;
  private int base;

  /**
   * Takes bytes {@code from} to {@code to} apart; false when refused, then {@link #error} says why.
   */
  boolean parse(byte[] bytes, int start, int from, int to) {
    b = bytes;
    base = start;
    length = 0;
    deviations = 0;
    of2025 = 0;
    error = null;
    received = null;
    Arrays.fill(header, (short) -1);
    int area = header(from, to);
    if (area < 0) {
      return false;
    }
    boolean open = area + 4 > to || b[area] != '&' || b[area + 1] != '&';
    if (open || b[to - 1] != '&' || b[to - 2] != '&') {
      return refuse("CP is not enclosed in && and &&", area, to);
    }
    return area(area + 2, to - 2);
  }

  static boolean isFlag(byte[] b, int from, int to) {
    return to - from == 4
        && b[from] == 'F'
        && b[from + 1] == 'l'
        && b[from + 2] == 'a'
        && b[from + 3] == 'g';
  }

  /** Reads the fields before CP; the position after "CP=", or -1 when refused. */
  private int header(int from, int to) {
    int p = from;
    while (p < to) {
      int name = p;
      while (p < to && b[p] != '=' && b[p] != ';') {
        p++;
      }
      if (p == to || b[p] == ';') {
        refuse("a field without '='", name, p);
        return -1;
      }
      HeaderField field = HeaderField.of(b, name, p);
      if (field == HeaderField.CP) {
        return p + 1;
      }
      int value = ++p;
      while (p < to && b[p] != ';') {
        p++;
      }
      if (field == null) {
        deviations |= Deviation.HEADER_FIELD_UNKNOWN.bit();
      } else if (!put(field, value, p)) {
        return -1;
      }
      p++;
    }
    refuse("no CP", from, to);
    return -1;
  }

  private boolean put(HeaderField field, int from, int to) {
    int slot = field.ordinal() * 2;
    if (header[slot] >= 0) {
      return refuse(field + " stands twice", from, to);
    }
    header[slot] = (short) (from - base);
    header[slot + 1] = (short) (to - base);
    return true;
  }

  private boolean area(int from, int to) {
    int p = from;
    int item = 0;
    long factorOfItem = 0;
    long factorBefore = 0;
    boolean expectsPair = false;
    while (p < to) {
      if (b[p] == ';' || b[p] == ',') {
        deviations |= Deviation.ITEM_EMPTY.bit();
        expectsPair = false;
        p++;
        continue;
      }
      int name = p;
      int dash = -1;
      long factor = 0;
      long field = 0;
      int c = 0;
      for (; p < to; p++) {
        c = b[p];
        if (c == '=' || c == ',' || c == ';') {
          break;
        }
        if (c == '-' && dash < 0) {
          dash = p;
          factor = field;
          field = 0;
        } else {
          field = PackedNames.append(field, c);
        }
      }
      if (p == to || c != '=' || p == name) {
        return refuse("no name=value", name, p);
      }
      int equals = p;
      p = endOfDecimal(equals + 1, to);
      boolean decimal = p > 0;
      if (!decimal) {
        p = endOfValue(equals + 1, to);
      }
      if (dash < 0) {
        if (!field(field, name, equals, p)) {
          return false;
        }
      } else {
        factorValue(factor, field, decimal, name, dash, equals, p);
        boolean lone = factorOfItem == 0;
        if (!lone && factor != factorOfItem) {
          deviations |= Deviation.ITEMS_RUN_TOGETHER.bit();
        } else if (lone && factor == factorBefore && field == FLAG) {
          deviations |= Deviation.FLAG_OUTSIDE_ITEM.bit();
        }
        factorOfItem = factor;
      }
      add(name, dash, equals, p, item);
      expectsPair = p < to;
      if (p < to && b[p] == ';') {
        item++;
        factorBefore = factorOfItem;
        factorOfItem = 0;
      }
      p++;
    }
    if (expectsPair) {
      deviations |= Deviation.ITEM_EMPTY.bit();
    }
    return true;
  }

  /** Where a plain decimal ends that fills its whole field; -1 when the value is something else. */
  private int endOfDecimal(int from, int to) {
    int p = from < to && (b[from] == '-' || b[from] == '+') ? from + 1 : from;
    int digits = 0;
    int points = 0;
    for (; p < to; p++) {
      int c = b[p];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else {
        break;
      }
    }
    boolean whole = p == to || b[p] == ',' || b[p] == ';';
    return whole && digits > 0 && points <= 1 && p - from <= Decimals.LONGEST ? p : -1;
  }

  /** Free text between // and // may hold separators. */
  private int endOfValue(int from, int to) {
    int p = from;
    if (p + 1 < to && b[p] == '/' && b[p + 1] == '/') {
      for (int q = p + 2; q + 1 < to; q++) {
        if (b[q] == '/' && b[q + 1] == '/') {
          p = q + 2;
          break;
        }
      }
    }
    while (p < to && b[p] != ',' && b[p] != ';') {
      p++;
    }
    return p;
  }

  private boolean field(long packed, int name, int equals, int end) {
    if (NEW_FIELDS.contains(packed)) {
      of2025 |= Deviation.FIELD_UNKNOWN.bit();
    } else if (!FIELDS.contains(packed)) {
      deviations |= Deviation.FIELD_UNKNOWN.bit();
    } else if (TIMES.contains(packed)) {
      if (!BeijingTime.isPossible(b, equals + 1, end)) {
        error = ErrorCode.IMPOSSIBLE_TIME;
        received = Quote.of(b, equals + 1, end);
        message = Quote.of(b, name, equals) + " is no time YYYYMMDDhhmmss";
        return false;
      }
      if (end - equals - 1 == 17) {
        deviations |= Deviation.DATA_TIME_MILLIS.bit();
      }
    }
    return true;
  }

  private void factorValue(
      long factor, long suffix, boolean decimal, int name, int dash, int equals, int end) {
    if (!Factors.TABLE.isKnown(factor, b, name, dash)) {
      if (Factors.isOf2025(b, name, dash)) {
        of2025 |= Deviation.FACTOR_UNKNOWN.bit();
      } else {
        deviations |= Deviation.FACTOR_UNKNOWN.bit();
      }
    }
    if (suffix == FLAG) {
      int mark = end - equals == 2 ? b[equals + 1] : 0;
      if (DataFlag.of(mark) == DataFlag.UNKNOWN) {
        deviations |= Deviation.MARK_UNKNOWN.bit();
      }
    } else if (suffix == SAMPLE_TIME) {
      if (!BeijingTime.isPossible(b, equals + 1, end)) {
        deviations |= Deviation.SAMPLE_TIME_IMPOSSIBLE.bit();
      }
    } else if (NEW_SUFFIXES.contains(suffix)) {
      of2025 |= Deviation.FIELD_UNKNOWN.bit();
    } else if (!SUFFIXES.contains(suffix)) {
      deviations |= Deviation.FIELD_UNKNOWN.bit();
    } else if (!decimal && !TEXTS.contains(suffix)) {
      deviations |= Deviation.VALUE_NOT_DECIMAL.bit();
    }
  }

  private void add(int name, int dash, int equals, int end, int item) {
    if (length + Frame.STRIDE > pairs.length) {
      pairs = Arrays.copyOf(pairs, pairs.length * 2);
    }
    pairs[length] = (short) (name - base);
    pairs[length + 1] = (short) (dash < 0 ? -1 : dash - base);
    pairs[length + 2] = (short) (equals - base);
    pairs[length + 3] = (short) (end - base);
    pairs[length + 4] = (short) item;
    length += Frame.STRIDE;
  }

  private boolean refuse(String what, int from, int to) {
    error = ErrorCode.MALFORMED_SEGMENT;
    received = Quote.of(b, from, to);
    message = "The data segment can't be read at byte " + (from - base) + " of the packet: " + what;
    return false;
  }
}
