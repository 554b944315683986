package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges the fields before CP (HJ 212-2017, 6.3.2, table 3), after the parser has found them. */
final class HeaderCheck {
  int flag;
  int deviations;
  Version version;
  String message;

  private final short[] header;
  private final Version flag8;
  private byte[] b;
  private int base;

  /**
   * @param flag8 what version bits 000010 mean; null when it must be told from the packet
   */
  HeaderCheck(short[] header, Version flag8) {
    this.header = header;
    this.flag8 = flag8;
  }

  /** False when the packet can't be used, then {@link #message} says why. */
  boolean check(byte[] bytes, int start) {
    b = bytes;
    base = start;
    deviations = 0;
    message = null;
    if (!readFlag() || !commandAndSystem()) {
      return false;
    }
    requestNumber();
    if (isEmpty(HeaderField.PW) && version != Version.V2005) {
      deviations |= Deviation.PW_MISSING.bit();
    }
    if (isEmpty(HeaderField.MN)) {
      deviations |= Deviation.MN_EMPTY.bit();
    }
    return packetNumbers();
  }

  private boolean readFlag() {
    if (isAbsent(HeaderField.FLAG)) {
      flag = -1;
      version = Version.V2005;
      return true;
    }
    flag = number(HeaderField.FLAG);
    if (flag < 0 || flag > 255) {
      return refuse("Flag is no number from 0 to 255");
    }
    switch (flag >> 2) {
      case 0 -> version = Version.V2005;
      case 1 -> version = Version.V2017;
      case 2 -> version = flag8 == null ? guessed() : flag8;
      default -> {
        deviations |= Deviation.FLAG_VERSION_UNKNOWN.bit();
        version = Version.V2017;
      }
    }
    return true;
  }

  private Version guessed() {
    deviations |= Deviation.FLAG_VERSION_AMBIGUOUS.bit();
    return isBefore2026OrSurfaceWater() ? Version.V2017 : Version.V2025;
  }

  /**
   * Surface-water stations used the version bits of 2025 from 2019 on, with ST 21; and no packet
   * sent before 2026 can follow a standard in force since 2026. What remains is a guess: the
   * register of devices must decide.
   */
  private boolean isBefore2026OrSurfaceWater() {
    if (number(HeaderField.ST) == 21) {
      return true;
    }
    int qn = HeaderField.QN.ordinal() * 2;
    return header[qn] >= 0
        && header[qn + 1] - header[qn] == 17
        && Decimals.isDecimal(b, base + header[qn], base + header[qn] + 4)
        && year(base + header[qn]) < 2026;
  }

  private boolean commandAndSystem() {
    int command = length(HeaderField.CN) == 4 ? number(HeaderField.CN) : -1;
    if (command < 0) {
      return refuse("CN is missing or not four digits");
    }
    if (isEmpty(HeaderField.ST)) {
      return refuse("ST is missing");
    }
    if (!Command.isKnown(command, version)) {
      deviations |= Deviation.CN_UNKNOWN.bit();
    }
    if (length(HeaderField.ST) != 2 || !SystemType.isKnown(number(HeaderField.ST), version)) {
      deviations |= Deviation.ST_UNKNOWN.bit();
    }
    return true;
  }

  /** In 2005 only requests and notices carry QN; 2017 wants it in every packet. */
  private void requestNumber() {
    int qn = HeaderField.QN.ordinal() * 2;
    if (isEmpty(HeaderField.QN)) {
      if (version != Version.V2005) {
        deviations |= Deviation.QN_MISSING.bit();
      }
    } else if (length(HeaderField.QN) != 17
        || !BeijingTime.isPossible(b, base + header[qn], base + header[qn + 1])) {
      deviations |= Deviation.QN_NOT_A_TIME.bit();
    }
  }

  private boolean packetNumbers() {
    boolean announced = flag > 0 && (flag & 2) != 0;
    boolean present = !isAbsent(HeaderField.PNUM) && !isAbsent(HeaderField.PNO);
    boolean half = isAbsent(HeaderField.PNUM) != isAbsent(HeaderField.PNO);
    if (announced && !present) {
      deviations |= Deviation.PACKET_NUMBER_MISSING.bit();
    } else if (!announced && (present || half)) {
      deviations |= Deviation.PACKET_NUMBER_UNANNOUNCED.bit();
    }
    return !present && !half || packetNumbersFit(present);
  }

  private boolean packetNumbersFit(boolean present) {
    for (HeaderField field : List.of(HeaderField.PNUM, HeaderField.PNO)) {
      if (!isAbsent(field) && (number(field) < 1 || length(field) > 4)) {
        return refuse(field + " is no number from 1 to 9999");
      }
    }
    return !present
        || number(HeaderField.PNO) <= number(HeaderField.PNUM)
        || refuse("PNO is greater than PNUM");
  }

  private boolean isAbsent(HeaderField field) {
    return header[field.ordinal() * 2] < 0;
  }

  private boolean isEmpty(HeaderField field) {
    return length(field) <= 0;
  }

  private int length(HeaderField field) {
    int slot = field.ordinal() * 2;
    return header[slot] < 0 ? -1 : header[slot + 1] - header[slot];
  }

  /** Value of at most nine digits; -1 when absent, empty or no number. */
  private int number(HeaderField field) {
    int slot = field.ordinal() * 2;
    int length = length(field);
    if (length < 1 || length > 9) {
      return -1;
    }
    int value = 0;
    for (int i = header[slot]; i < header[slot + 1]; i++) {
      int digit = b[base + i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private int year(int at) {
    return Integer.parseInt(new String(b, at, 4, StandardCharsets.US_ASCII));
  }

  private boolean refuse(String what) {
    message = what;
    return false;
  }
}
