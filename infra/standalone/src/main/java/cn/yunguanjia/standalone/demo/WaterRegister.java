package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Brings the lists of sections and the laboratory's samples in through the REST door. */
final class WaterRegister {
  private static final int TRIES = 240;
  private final SectionBook book = SectionBook.load();
  private final Gateway gateway;

  WaterRegister(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Before the stations: where drinking water is taken must never have been on the public map. */
  void publishLists(LocalDate firstDay) {
    String at = CityTime.local(CityTime.startOf(firstDay)).toString();
    for (SectionBook.Version list : book.lists()) {
      gateway.bring(
          "/api/monitoring/water/section-lists",
          Map.of(
              "version", list.version(),
              "effectiveFrom", list.effectiveFrom().toString(),
              "basis", list.basis(),
              "sections", list.sections().stream().map(SectionBook.Section::fields).toList(),
              "at", at));
    }
  }

  /** Monitoring learns the lists from the event log and may need a moment to know the sections. */
  void bringSamples(City city, LocalDate from, LocalDate today) {
    String table = new Laboratory(book, city, today).table(from, today);
    String path = "/api/monitoring/water/import?kind=MANUAL&name=laboratory.csv";
    Gateway.Answer answer = gateway.postFile(path, "text/csv", table);
    for (int i = 0; i < TRIES && answer.status() == 400; i++) {
      Pause.of(Duration.ofMillis(250));
      answer = gateway.postFile(path, "text/csv", table);
    }
    if (!answer.done()) {
      throw Gateway.refused("The laboratory's samples", answer);
    }
  }
}
