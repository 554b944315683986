package cn.yunguanjia.monitoring.quarantine;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an unknown device seems to be, by its newest frame.
 *
 * @param st system type it claims
 * @param password it shows, for the officer who assigns one
 */
record Appearance(String st, String cn, String password, List<Seen> measures) {

  record Seen(String factor, Bilingual name, String value) {}

  static Appearance of(LoggedFrame logged) {
    String text = new String(logged.frame().bytes(), StandardCharsets.UTF_8);
    if (!(Decoder.one(text, Mode.TOLERANT) instanceof Decoded decoded)) {
      return new Appearance(null, null, null, List.of());
    }
    Frame frame = decoded.frame();
    List<Seen> seen = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (Reading reading : frame.readings()) {
      String factor = Factor.of(reading.factor()).map(Factor::code).orElse(reading.factor());
      if (named.add(factor)) {
        seen.add(new Seen(factor, Pollutant.nameOf(factor), reading.value()));
      }
    }
    return new Appearance(frame.st(), frame.cn(), frame.pw(), seen);
  }
}
