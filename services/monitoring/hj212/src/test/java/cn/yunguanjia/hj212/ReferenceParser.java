package cn.yunguanjia.hj212;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same reading of the standard once more, slow and obvious: text, regular expressions, whole
 * streams, the check bit by bit. It shares no code with the library.
 */
final class ReferenceParser {
  /** What is compared: the error, or the header and the pairs of the data area. */
  record Outcome(String error, Map<String, String> header, List<String> pairs) {}

  private static final Pattern HEAD = Pattern.compile("##(?!#)");
  private static final Pattern PAIR =
      Pattern.compile("([^=,;]+)=(//.*?//[^,;]*|[^,;]*)", Pattern.DOTALL);
  private static final Set<String> KNOWN =
      Set.of("QN", "ST", "CN", "PW", "MN", "Flag", "PNUM", "PNO");
  private static final Set<String> TIMES =
      Set.of("DataTime", "BeginTime", "EndTime", "SystemTime", "RestartTime");

  private final List<Outcome> outcomes = new ArrayList<>();

  static List<Outcome> all(byte[] stream) {
    ReferenceParser parser = new ReferenceParser();
    for (String line : new String(stream, StandardCharsets.ISO_8859_1).split("[\r\n]", -1)) {
      parser.line(line);
    }
    return parser.outcomes;
  }

  private void line(String line) {
    String rest = line;
    while (!rest.isEmpty()) {
      Matcher head = HEAD.matcher(rest);
      int start = head.find() ? head.start() : rest.length();
      if (!rest.substring(0, start).replaceFirst("^[ \0]+", "").isEmpty()) {
        outcomes.add(new Outcome("NO_HEADER", null, null));
      }
      rest = rest.substring(start);
      if (!rest.isEmpty()) {
        String packet = rest.substring(0, end(rest));
        outcomes.add(packet(packet));
        rest = rest.substring(packet.length());
      }
    }
  }

  /** A packet ends where its line ends, or where the next head stands behind its declared end. */
  private static int end(String rest) {
    Matcher length = Pattern.compile("##(\\d{1,4})").matcher(rest);
    int declared = length.lookingAt() ? length.end() + Integer.parseInt(length.group(1)) + 4 : -1;
    int firstHead = rest.indexOf("##", 2);
    int stop = firstHead;
    while (stop >= 0 && stop < declared) {
      stop = rest.indexOf("##", stop + 2);
    }
    stop = stop < 0 ? rest.length() : stop;
    boolean whole = stop == declared && isSound(rest.substring(0, stop));
    return whole || firstHead < 0 ? stop : firstHead;
  }

  private static boolean isSound(String packet) {
    Matcher m = Pattern.compile("##\\d{1,4}(.*)([0-9A-Fa-f]{4})", Pattern.DOTALL).matcher(packet);
    return m.matches() && Integer.parseInt(m.group(2), 16) == crc(m.group(1), false);
  }

  private static Outcome packet(String packet) {
    Matcher m = Pattern.compile("##(\\d{0,4})(.*)", Pattern.DOTALL).matcher(packet);
    if (!m.matches() || m.group(1).isEmpty()) {
      return error("MALFORMED_LENGTH");
    }
    int declared = Integer.parseInt(m.group(1));
    String rest = m.group(2);
    String segment;
    if (rest.length() == declared + 4) {
      segment = rest.substring(0, declared);
    } else {
      int close = rest.lastIndexOf("&&");
      segment =
          close >= 0
              ? rest.substring(0, close + 2)
              : rest.substring(0, Math.max(0, rest.length() - 4));
      byte[] bytes = segment.getBytes(StandardCharsets.ISO_8859_1);
      boolean explained =
          List.of(segment.length(), segment.length() + 10, segment.length() + 12, characters(bytes))
              .contains(declared);
      if (!explained || !rest.substring(segment.length()).matches("[0-9A-Fa-f]{1,4}")) {
        return error("LENGTH_MISMATCH");
      }
    }
    String check = rest.substring(segment.length());
    if (!check.matches("[0-9A-Fa-f]{1,4}")) {
      return error("MALFORMED_CRC");
    }
    int sent = Integer.parseInt(check, 16);
    if (sent != crc(segment, false) && sent != crc(segment, true)) {
      return error("CRC_MISMATCH");
    }
    return segment(segment);
  }

  private static Outcome segment(String segment) {
    Map<String, String> header = new LinkedHashMap<>();
    String rest = segment;
    while (!rest.startsWith("CP=")) {
      int end = rest.indexOf(';');
      String field = end < 0 ? rest : rest.substring(0, end);
      int equals = field.indexOf('=');
      if (end < 0 || equals < 0) {
        return error("MALFORMED_SEGMENT");
      }
      String name = field.substring(0, equals);
      if (KNOWN.contains(name) && header.put(name, field.substring(equals + 1)) != null) {
        return error("MALFORMED_SEGMENT");
      }
      rest = rest.substring(end + 1);
    }
    String area = rest.substring(3);
    if (area.length() < 4 || !area.startsWith("&&") || !area.endsWith("&&")) {
      return error("MALFORMED_SEGMENT");
    }
    List<String> pairs = new ArrayList<>();
    String error = pairs(area.substring(2, area.length() - 2), pairs);
    if (error == null && (segment.matches("(?s).*[\0-\037].*") || !isUsable(header))) {
      error = "MALFORMED_SEGMENT";
    }
    return error == null ? new Outcome(null, header, pairs) : error(error);
  }

  private static String pairs(String area, List<String> pairs) {
    Matcher pair = PAIR.matcher(area);
    int p = 0;
    while (p < area.length()) {
      if (area.charAt(p) == ',' || area.charAt(p) == ';') {
        p++;
        continue;
      }
      if (!pair.region(p, area.length()).lookingAt()) {
        return "MALFORMED_SEGMENT";
      }
      if (TIMES.contains(pair.group(1)) && !isTime(pair.group(2))) {
        return "IMPOSSIBLE_TIME";
      }
      pairs.add(pair.group());
      p = pair.end() + 1;
    }
    return null;
  }

  private static boolean isTime(String text) {
    if (!text.matches("\\d{14}|\\d{17}") || text.compareTo("1970") < 0) {
      return false;
    }
    try {
      LocalDateTime.parse(
          text.substring(0, 14),
          DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isUsable(Map<String, String> header) {
    String flag = header.getOrDefault("Flag", "0");
    String pnum = header.get("PNUM");
    String pno = header.get("PNO");
    return header.getOrDefault("CN", "").matches("\\d{4}")
        && !header.getOrDefault("ST", "").isEmpty()
        && flag.matches("\\d{1,9}")
        && Integer.parseInt(flag) <= 255
        && (pnum == null || pnum.matches("\\d{1,4}") && Integer.parseInt(pnum) > 0)
        && (pno == null || pno.matches("\\d{1,4}") && Integer.parseInt(pno) > 0)
        && (pnum == null || pno == null || Integer.parseInt(pno) <= Integer.parseInt(pnum));
  }

  private static int crc(String text, boolean modbus) {
    int register = 0xFFFF;
    for (char c : text.toCharArray()) {
      register = modbus ? register ^ c : register >> 8 ^ c;
      for (int bit = 0; bit < 8; bit++) {
        int last = register & 1;
        register >>= 1;
        if (last == 1) {
          register ^= 0xA001;
        }
      }
    }
    return register;
  }

  /** In UTF-8, or what isn't that in GBK, or what isn't that either byte by byte. */
  private static int characters(byte[] bytes) {
    for (String charset : List.of("UTF-8", "GBK")) {
      try {
        return Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).length();
      } catch (CharacterCodingException next) {
        continue;
      }
    }
    return bytes.length;
  }

  private static Outcome error(String code) {
    return new Outcome(code, null, null);
  }
}
