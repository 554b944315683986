package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.firms.Firm;
import cn.yunguanjia.monitoring.firms.FirmView;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a file says of itself, so that it can be read without the platform. */
@Component
class About {
  private final FirmView firms;
  private final RuleBook rules;
  private final Clock clock;

  /** A line of it: what, and what it is. */
  record Fact(String what, String is) {}

  About(FirmView firms, RuleBook rules, Clock clock) {
    this.firms = firms;
    this.rules = rules;
    this.clock = clock;
  }

  List<Fact> of(Asked asked, Locale language) {
    Firm firm = firms.find(asked.outlet().uscc());
    List<Fact> facts = new ArrayList<>();
    fact(facts, language, "企业", "Enterprise", firm.name().in(language) + " " + firm.uscc());
    fact(facts, language, "排放口", "Outlet", asked.outlet().toString());
    fact(facts, language, "数据", "Data", asked.resolution().name().toLowerCase(Locale.ROOT));
    fact(facts, language, "起", "From", time(asked.from()));
    fact(facts, language, "止（不含）", "To (exclusive)", time(asked.to()));
    fact(facts, language, "截至", "As of", asOf(asked));
    past(asked, language, facts);
    fact(
        facts,
        language,
        "数据标记",
        "Marks",
        Bilingual.of(
                "N 正常，F 停运，M 维护，S 手工，D 故障，C 校准，T 超上限，B 通讯异常（HJ 212-2017 6.6.4），~ 数据不足",
                "N normal, F stopped, M maintenance, S by hand, D fault, C calibration, T over"
                    + " range, B no answer (HJ 212-2017, 6.6.4), ~ too little data")
            .in(language));
    note(language).ifPresent(note -> fact(facts, language, "说明", "Note", note));
    return facts;
  }

  /** Said as long as the rules behind the figures are not official ones. */
  Optional<String> note(Locale language) {
    MonitoringRules now = rules.at(clock.instant());
    return now.official()
        ? Optional.empty()
        : Optional.ofNullable(now.note()).map(note -> note.in(language));
  }

  /** The moment the file looks back to, else now. */
  String asOf(Asked asked) {
    return time(asked.asOf() == null ? clock.instant() : asked.asOf());
  }

  /** A file that looks back says when it was made, too, and what looking back means. */
  private void past(Asked asked, Locale language, List<Fact> facts) {
    if (asked.asOf() == null) {
      return;
    }
    fact(facts, language, "导出时间", "Exported at", time(clock.instant()));
    Bilingual how =
        asked.resolution().isJudged()
            ? Bilingual.of(
                "按平台当时已知：此后的更正和补传都已撤去，判定按当时的结论",
                "As the platform knew it then: later corrections and late data are taken back,"
                    + " findings stand as decided by then")
            : Bilingual.of(
                "只含当时已测得的数值；实时和分钟值的更正不另存，故为现在的值，原貌见存证报文",
                "What had been measured by then; corrections of live and minute values are not"
                    + " kept, so they are as they stand now: the raw frames show what was sent");
    fact(facts, language, "回看", "Looking back", how.in(language));
  }

  private static String time(Instant at) {
    return CityTime.local(at).toString();
  }

  private static void fact(List<Fact> facts, Locale language, String zh, String en, String is) {
    facts.add(new Fact(Bilingual.of(zh, en).in(language), is));
  }
}
