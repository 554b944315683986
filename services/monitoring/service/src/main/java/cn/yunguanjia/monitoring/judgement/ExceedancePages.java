package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exceedances as lists and one by one, and why each is one. */
@RestController
@Tag(name = "monitoring: exceedances")
class ExceedancePages {
  private final FindingsView findings;

  ExceedancePages(FindingsView findings) {
    this.findings = findings;
  }

  @GetMapping("/api/monitoring/exceedances")
  @Operation(summary = "Confirmed and withdrawn exceedances, newest first")
  Map<String, Object> list(
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) OffsetDateTime from,
      @RequestParam(required = false) OffsetDateTime to,
      Caller caller) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items",
        findings
            .find(
                uscc,
                from == null ? null : from.toInstant().toString(),
                to == null ? null : to.toInstant().toString())
            .stream()
            .filter(d -> area == null || Region.covers(area, d.getString("area")))
            .filter(d -> caller.actsFor(d.getString("area")) || caller.holds(d.getString("uscc")))
            .map(ExceedancePages::shown)
            .toList());
    page.put("next", null);
    return page;
  }

  @GetMapping("/api/monitoring/exceedances/{id}")
  @Operation(summary = "One exceedance")
  Map<String, Object> one(@PathVariable String id, Caller caller) {
    Document found = require(id);
    if (!caller.actsFor(found.getString("area")) && !caller.holds(found.getString("uscc"))) {
      throw missing(id);
    }
    return shown(found);
  }

  @GetMapping({"/api/explain/exceedance/{id}", "/api/public/explain/exceedance/{id}"})
  @Operation(summary = "Why a mean was judged to break its limit")
  Map<String, Object> why(@PathVariable String id) {
    Document d = require(id);
    boolean hour = d.getString("period").equals("HOUR");
    Bilingual factor = Pollutant.nameOf(d.getString("factor"));
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "exceedance");
    why.put("id", id);
    why.put(
        "title",
        Bilingual.of(
            factor.zh() + (hour ? "小时均值超过许可限值" : "日均值超过许可限值"),
            factor.en() + (hour ? " hourly mean" : " daily mean") + " above the permitted limit"));
    why.put("value", d.getString("value"));
    why.put("asOf", Instant.parse(d.getString("confirmedAt")));
    why.put(
        "inputs",
        List.of(
            input(
                hour ? "小时均值" : "日均值",
                hour ? "hourly mean" : "daily mean",
                d.getString("value"),
                d.getString("unit"),
                d.getString("start"),
                d.getString("state").equals("CONFIRMED")
                    ? Bilingual.of("有效", "valid")
                    : Bilingual.of("已撤销", "withdrawn")),
            input(
                "许可限值",
                "permitted limit",
                d.getString("limit"),
                d.getString("unit"),
                d.getString("start"),
                Bilingual.of("当时有效", "in force then"))));
    why.put(
        "rule",
        Map.of(
            "id", d.getString("standard"),
            "version", d.getString("permitNo"),
            "clause", String.valueOf(d.getString("clause")),
            "text",
                Bilingual.of(
                    "有效均值大于测量时有效的排污许可限值即确认超标；等于限值不算超标",
                    "A valid mean above the permit's limit in force at its time is an exceedance; equal to"
                        + " the limit is not"),
            "official", true));
    why.put(
        "wouldChange",
        List.of(
            Bilingual.of(
                "补传或更正的数据低于限值，或数据被如实标记为无效，该超标将被撤销",
                "Corrected data within the limit, or a truthful mark that makes it invalid, withdraws it")));
    why.put(
        "events",
        List.of(
            Map.of(
                "id", d.getString("eventId"),
                "name", "monitoring.ExceedanceConfirmed",
                "at", Instant.parse(d.getString("confirmedAt")),
                "text", Bilingual.of("确认超标", "Exceedance confirmed"))));
    return why;
  }

  private static Map<String, Object> input(
      String zh, String en, String value, String unit, String time, Bilingual state) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", Bilingual.of(zh, en));
    input.put("value", value);
    input.put("unit", unit);
    input.put("time", Instant.parse(time));
    input.put("state", state);
    return input;
  }

  private Document require(String id) {
    Document found = findings.find(id);
    if (found == null) {
      throw missing(id);
    }
    return found;
  }

  private static RefusedException missing(String id) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-exceedance", "没有您可查看的超标记录 " + id, "No exceedance you may see: " + id));
  }

  private static Map<String, Object> shown(Document d) {
    Map<String, Object> shown = new LinkedHashMap<>(d);
    shown.put("exceedanceId", shown.remove("_id"));
    shown.put("name", Pollutant.nameOf(d.getString("factor")));
    for (String time : List.of("start", "confirmedAt")) {
      shown.put(time, Instant.parse(d.getString(time)));
    }
    return shown;
  }
}
