package cn.yunguanjia.hj212;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packets published in the standard and in public repositories (frames.json says where each comes
 * from).
 */
record Recorded(String id, String source, String packet, int length, String crc) {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\"id\": \"(.*?)\",\\s*\"source\": \"(.*?)\",\\s*\"frame\": \"(.*?)\",\\s*"
              + "\"length\": (\\d+),\\s*\"crc\": \"(.*?)\"");

  static List<Recorded> all() {
    List<Recorded> all = new ArrayList<>();
    Matcher m = ENTRY.matcher(read());
    while (m.find()) {
      int length = Integer.parseInt(m.group(4));
      all.add(new Recorded(m.group(1), m.group(2), m.group(3), length, m.group(5)));
    }
    return all;
  }

  static Recorded of(String id) {
    return all().stream().filter(r -> r.id.equals(id)).findFirst().orElseThrow();
  }

  byte[] bytes() {
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return id + " " + source;
  }

  private static String read() {
    try (InputStream in = Recorded.class.getResourceAsStream("/frames.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
