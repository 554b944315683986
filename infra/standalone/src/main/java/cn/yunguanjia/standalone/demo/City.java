package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration city as it is written down in resources/demo.
 *
 * @param silent uscc to the number of days since its loggers fell silent; null = they never spoke
 */
public record City(
    List<Enterprise> enterprises,
    Map<String, LimitSet> limits,
    List<Station> stations,
    List<Episode> episodes,
    List<Peak> peaks,
    Map<String, Integer> silent,
    Map<String, Cause> causes,
    List<Falsification> falsified) {

  /** What pages say beside everything that comes from this city. */
  public static final Bilingual DATA_NOTE =
      Bilingual.of(
          "演示数据：企业、许可、监测值和案件均为虚构，不指向任何真实单位。",
          "Demonstration data: enterprises, permits, readings and cases are fictitious.");

  private record Enterprises(List<Enterprise> enterprises) {}

  private record Limits(List<LimitSet> sets) {}

  private record Stations(List<Station> stations) {}

  private record Silent(String uscc, Integer sinceDaysAgo) {}

  private record Stories(
      List<Episode> episodes,
      List<Peak> peaks,
      List<Silent> silent,
      Map<String, Cause> causes,
      List<Falsification> falsified) {}

  public static City load() {
    Map<String, LimitSet> limits = new LinkedHashMap<>();
    read("limits.json", Limits.class).sets().forEach(set -> limits.put(set.id(), set));
    Stories stories = read("stories.json", Stories.class);
    Map<String, Integer> silent = new LinkedHashMap<>();
    stories.silent().forEach(s -> silent.put(s.uscc(), s.sinceDaysAgo()));
    return new City(
        read("enterprises.json", Enterprises.class).enterprises(),
        limits,
        read("stations.json", Stations.class).stations(),
        stories.episodes(),
        stories.peaks(),
        silent,
        stories.causes(),
        stories.falsified());
  }

  public Optional<Enterprise> enterprise(String uscc) {
    return enterprises.stream().filter(e -> e.uscc().equals(uscc)).findFirst();
  }

  LimitSet limitsOf(Enterprise.Outlet outlet) {
    return limits.get(outlet.limits());
  }

  List<Episode> episodesOf(String uscc, String outlet) {
    return episodes.stream()
        .filter(e -> e.uscc().equals(uscc) && e.outlet().equals(outlet))
        .toList();
  }

  List<Peak> peaksOf(String uscc, String outlet) {
    return peaks.stream().filter(p -> p.uscc().equals(uscc) && p.outlet().equals(outlet)).toList();
  }

  List<Falsification> falsificationsOf(String uscc, String outlet) {
    return falsified.stream()
        .filter(f -> f.uscc().equals(uscc) && f.outlet().equals(outlet))
        .toList();
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in = City.class.getResourceAsStream("/demo/" + file)) {
      return JsonMapper.shared().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
