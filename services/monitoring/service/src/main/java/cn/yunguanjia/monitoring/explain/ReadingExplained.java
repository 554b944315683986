package cn.yunguanjia.monitoring.explain;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.intake.HourMeans;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Making;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.monitoring.units.KeptUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why a reading is what it is: what was sent, in which unit, or from which finer values. */
@Component
class ReadingExplained {
  private static final int MOST_INPUTS = 130;
  private final Readings readings;
  private final HourMeans hourMeans;
  private final LimitsInForce limits;
  private final RuleBook rules;
  private final ReadingEvents events;

  ReadingExplained(
      Readings readings,
      HourMeans hourMeans,
      LimitsInForce limits,
      RuleBook rules,
      ReadingEvents events) {
    this.readings = readings;
    this.hourMeans = hourMeans;
    this.limits = limits;
    this.rules = rules;
    this.events = events;
  }

  Map<String, Object> why(ReadingId id, Measured value) {
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "reading");
    why.put("id", id.toString());
    why.put("title", title(value));
    why.put("value", value.value().toPlainString() + unit(value));
    why.put("unit", KeptUnit.symbol(value.source(), value.factor()));
    why.put("asOf", value.time());
    why.put("inputs", inputs(value));
    why.put("rule", rule(value));
    why.put(
        "wouldChange",
        List.of(
            Bilingual.of(
                "迟到、补传或更正的报文，企业的标记及其认可与否，以及登记的计量单位",
                "Frames that come late or correct it, a mark by the permit holder or its refusal,"
                    + " and the unit registered for the device")));
    why.put("frames", value.frames());
    why.put("events", events.of(value));
    return why;
  }

  private static Bilingual title(Measured value) {
    Bilingual name = Pollutant.nameOf(value.factor());
    return switch (value.resolution()) {
      case RAW -> Bilingual.of(name.zh() + "实时值", name.en() + ", sample");
      case MINUTE -> Bilingual.of(name.zh() + "分钟均值", name.en() + ", mean of some minutes");
      case HOUR -> Bilingual.of(name.zh() + "小时均值", name.en() + ", hourly mean");
      case DAY -> Bilingual.of(name.zh() + "日均值", name.en() + ", daily mean");
    };
  }

  private List<Map<String, Object>> inputs(Measured value) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    switch (value.making()) {
      case null -> inputs.add(frame(value, value.value().toPlainString() + unit(value)));
      case Making.Converted c -> {
        Map<String, Object> sent = frame(value, c.sent() + " " + c.unit());
        sent.put(
            "state",
            Bilingual.of(
                c.sent() + " " + c.unit() + " → " + value.value().toPlainString() + unit(value),
                c.sent() + " " + c.unit() + " → " + value.value().toPlainString() + unit(value)));
        inputs.add(sent);
      }
      case Making.Averaged a -> {
        finer(value, value.factor()).forEach(each -> inputs.add(input(each)));
        if (a.method() == Making.Method.FLOW_WEIGHTED) {
          finer(value, "w00000").forEach(each -> inputs.add(input(each)));
        }
      }
    }
    if (value.mark() != null) {
      inputs.add(
          plain(
              Bilingual.of("企业标记", "Mark by the permit holder"),
              value.mark(),
              value.time(),
              Bilingual.of("不参与判定", "not judged")));
    }
    limit(value).ifPresent(inputs::add);
    return inputs.size() > MOST_INPUTS ? inputs.subList(0, MOST_INPUTS) : inputs;
  }

  private List<Measured> finer(Measured mean, String factor) {
    return mean.resolution() == Resolution.DAY
        ? readings.series(mean.source(), factor, Resolution.HOUR, mean.time(), mean.end())
        : hourMeans.finer(mean.source(), factor, mean.time());
  }

  private Map<String, Object> frame(Measured value, String sent) {
    Map<String, Object> input =
        plain(
            Bilingual.of(
                "设备上报（报文 " + value.youngestFrame() + "）",
                "Sent by the device (frame " + value.youngestFrame() + ")"),
            sent,
            value.time(),
            state(value));
    input.put("link", "/api/monitoring/frames/" + value.youngestFrame());
    return input;
  }

  private static Map<String, Object> input(Measured finer) {
    Map<String, Object> input =
        plain(title(finer), finer.value().toPlainString(), finer.time(), state(finer));
    input.put("unit", KeptUnit.symbol(finer.source(), finer.factor()));
    // minutes made on the spot stand in no bucket and so have nothing to ask
    if (finer.resolution() != Resolution.MINUTE || !finer.computed()) {
      input.put("link", "reading:" + ReadingId.of(finer));
    }
    return input;
  }

  private java.util.Optional<Map<String, Object>> limit(Measured value) {
    if (!value.resolution().isJudged() || value.source().startsWith("station:")) {
      return java.util.Optional.empty();
    }
    AveragingPeriod period =
        value.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY;
    return LimitsInForce.at(
            limits.of(OutletId.parse(value.source())), value.factor(), period, value.time())
        .map(
            dated -> {
              var limit = dated.limit();
              Map<String, Object> input =
                  plain(
                      Bilingual.of("许可限值", "Limit of the permit"),
                      (limit.min() == null ? "" : limit.min().toPlainString() + " – ")
                          + (limit.max() == null ? "" : limit.max().toPlainString()),
                      value.time(),
                      Bilingual.of("当时有效", "in force then"));
              input.put("unit", limit.unit());
              return input;
            });
  }

  private Map<String, Object> rule(Measured value) {
    MonitoringRules inForce = rules.at(value.time());
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", "HJ 212-2017");
    if (value.making() instanceof Making.Averaged a) {
      rule.put("clause", clause(a, value));
      rule.put("version", inForce.id() + " " + a.rule());
      rule.put("text", averaged(a, inForce, value));
    } else {
      rule.put("clause", "6.6.5");
      rule.put(
          "text",
          Bilingual.of(
              "设备上报的值，按登记的计量单位换算一次；报文原文不变",
              "As the device sent it, converted once by the unit registered for it; the frame stays"
                  + " as it is"));
    }
    rule.put("official", true);
    return rule;
  }

  private static String clause(Making.Averaged a, Measured value) {
    if (a.method() == Making.Method.FLOW_WEIGHTED) {
      return "D.1.2.3";
    }
    return value.factor().startsWith("w") ? "D.1.3" : "D.2.2";
  }

  private static Bilingual averaged(Making.Averaged a, MonitoringRules rules, Measured value) {
    boolean day = value.resolution() == Resolution.DAY;
    String zhValid =
        day
            ? "有效小时不少于 " + rules.validHoursOfDay()
            : "有效时间不少于 " + rules.validMinutesOfHour() + " 分钟";
    String enValid =
        day
            ? "It counts with " + rules.validHoursOfDay() + " valid hours"
            : "It counts when valid values stand for " + rules.validMinutesOfHour() + " minutes";
    Bilingual method =
        switch (a.method()) {
          case FLOW_WEIGHTED -> Bilingual.of("按流量加权平均", "Mean weighted by flow");
          case ARITHMETIC -> Bilingual.of("算术平均", "Arithmetic mean");
          case ARITHMETIC_WITHOUT_FLOW ->
              Bilingual.of(
                  "算术平均（缺少与各值同时的有效流量，无法加权）",
                  "Arithmetic mean, because no valid flow is known for each value");
        };
    return Bilingual.of(
        "%s：%d 个值中 %d 个有效；%s".formatted(method.zh(), a.inputs(), a.valid(), zhValid),
        "%s: %d of %d values are valid. %s".formatted(method.en(), a.valid(), a.inputs(), enValid));
  }

  private static Map<String, Object> plain(
      Bilingual name, String value, Instant time, Bilingual state) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", name);
    input.put("value", value);
    input.put("time", time);
    input.put("state", state);
    return input;
  }

  private static Bilingual state(Measured value) {
    String mark = value.state();
    return value.valid()
        ? Bilingual.of("有效", "valid")
        : Measured.INSUFFICIENT.equals(mark)
            ? Bilingual.of("有效数据不足", "too few valid values")
            : Bilingual.of("标记 " + mark + "，无效", "marked " + mark + ", not valid");
  }

  private static String unit(Measured value) {
    String unit = KeptUnit.symbol(value.source(), value.factor());
    return unit.isEmpty() ? "" : " " + unit;
  }
}
