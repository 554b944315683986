package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection on which one version is spoken: a segment with the Flag of 2017 gets that of the
 * version, and the register of devices has told what Flag 8 and 9 mean.
 */
record Wire(Version version) {
  private static final Pattern FLAG_OF_2017 = Pattern.compile("Flag=([4-7]);");

  /** A sound header; the data area follows. */
  String header() {
    return spoken(Packets.HEADER);
  }

  /** The Flag of this version for one of 2017. */
  int flag(int of2017) {
    return of2017 & 3 | version.flagBits();
  }

  String spoken(String segment) {
    Matcher flag = FLAG_OF_2017.matcher(segment);
    return flag.replaceAll(m -> "Flag=" + flag(Integer.parseInt(m.group(1))) + ";");
  }

  byte[] around(String segment) {
    return around(segment, StandardCharsets.UTF_8);
  }

  byte[] around(String segment, Charset charset) {
    return Packets.around(spoken(segment), charset);
  }

  byte[] withArea(String area) {
    return around(Packets.HEADER + area + "&&");
  }

  Frame read(byte[] packet) {
    return read(packet, Mode.TOLERANT);
  }

  Frame read(byte[] packet, Mode mode) {
    Result result = only(packet, mode);
    assertThat(result).isInstanceOf(Decoded.class);
    return ((Decoded) result).frame();
  }

  Rejected refused(byte[] packet) {
    return refused(packet, Mode.TOLERANT);
  }

  Rejected refused(byte[] packet, Mode mode) {
    Result result = only(packet, mode);
    assertThat(result).isInstanceOf(Rejected.class);
    return (Rejected) result;
  }

  /** Tolerant mode reads it and records exactly this; strict mode refuses it, naming it. */
  Frame deviates(byte[] packet, Deviation deviation) {
    Frame frame = read(packet);
    assertThat(frame.deviations()).containsExactly(deviation);
    Rejected rejected = refused(packet, Mode.STRICT);
    assertThat(rejected.error()).isEqualTo(deviation.refusedAs());
    if (rejected.error() == ErrorCode.DEVIATION) {
      assertThat(rejected.message()).contains(deviation.name(), deviation.clause().number());
    }
    return frame;
  }

  List<Result> all(byte[] stream, Mode mode) {
    List<Result> results = new ArrayList<>();
    Version flag8 = version == Version.V2025 ? Version.V2025 : null;
    Framer framer = new Framer(mode, Limits.DEFAULT, flag8);
    framer.feed(stream, results::add);
    framer.end(results::add);
    return results;
  }

  private Result only(byte[] packet, Mode mode) {
    List<Result> results = all(packet, mode);
    assertThat(results).hasSize(1);
    return results.getFirst();
  }
}
