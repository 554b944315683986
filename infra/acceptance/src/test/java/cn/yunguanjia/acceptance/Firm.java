package cn.yunguanjia.acceptance;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Fields;
import cn.yunguanjia.acceptance.platform.Telegram;
import cn.yunguanjia.acceptance.platform.Until;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A textile dyer with one waste water outlet, as it is brought to the platform.
 *
 * @param uscc its unified social credit code
 */
record Firm(String uscc) {
  static final String TONGXIANG = "330483";
  static final String COD = "w01018";

  /** The permit holder of the demonstration account "enterprise". */
  static final Firm OF_THE_DEMONSTRATION_ACCOUNT = new Firm("91330483MA2YGJ019P");

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** One that nobody has registered yet. */
  static Firm another() {
    String body = "91330483MA%07d".formatted(2_000_000 + NEXT.incrementAndGet());
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
    }
    return new Firm(body + ALPHABET.charAt((31 - sum % 31) % 31));
  }

  String outlet() {
    return uscc + ":DW001";
  }

  String permitNo() {
    return uscc + "001P";
  }

  String mn() {
    return uscc + "B00001";
  }

  Map<String, Object> registration() {
    return Fields.of(
        "uscc",
        uscc,
        "name",
        Fields.name("示范·" + uscc.substring(10) + "印染有限公司", "Demo Dyer " + uscc),
        "sector",
        "TEXTILE_DYEING",
        "area",
        TONGXIANG,
        "site",
        Fields.of(
            "name",
            Fields.name("厂区", "Site"),
            "address",
            "桐乡市示范路（虚构地址）",
            "lon",
            120.59,
            "lat",
            30.64),
        "outlets",
        List.of(outletForm()));
  }

  static Map<String, Object> outletForm() {
    return Fields.of(
        "code",
        "DW001",
        "kind",
        "WATER",
        "name",
        Fields.name("废水总排口", "Main waste water outlet"),
        "lon",
        120.591,
        "lat",
        30.641,
        "receiving",
        "京杭大运河");
  }

  Map<String, Object> permit(LocalDate from, Map<?, ?>... outlets) {
    return Fields.of(
        "permitNo", permitNo(),
        "category", "KEY",
        "validFrom", from.toString(),
        "validTo", from.plusYears(5).toString(),
        "outlets", List.of(outlets));
  }

  static Map<String, Object> limits(Map<?, ?>... limits) {
    return Fields.of("outlet", "DW001", "limits", Arrays.asList(limits));
  }

  /** Chemical oxygen demand, mean of an hour or a day, in mg/L (GB 4287-2012). */
  static Map<String, Object> cod(String period, String max) {
    return Fields.of(
        "factor",
        COD,
        "period",
        period,
        "max",
        max,
        "unit",
        "mg/L",
        "standard",
        "GB 4287-2012",
        "clause",
        "表2 直接排放");
  }

  Map<String, Object> device() {
    return Fields.of(
        "mn",
        mn(),
        "uscc",
        uscc,
        "outlet",
        "DW001",
        "st",
        "32",
        "area",
        TONGXIANG,
        "password",
        Telegram.PASSWORD);
  }

  /**
   * Registered, permitted at so many mg/L of COD in an hourly mean, and its logger let in, all on
   * that day: only an administrator who imports history may say so.
   */
  Firm settle(Account admin, LocalDate since, String codMax) {
    String at = since + "T00:00:00+08:00";
    admin.done("/api/permits/enterprises", dated(registration(), at));
    admin.done(
        "/api/permits/enterprises/" + uscc + "/permits",
        dated(permit(since, limits(cod("HOUR", codMax))), at));
    admin.done("/api/monitoring/devices", dated(device(), at));
    awaitLimits(admin, 1);
    return this;
  }

  private static Map<String, Object> dated(Map<String, Object> form, String at) {
    form.put("at", at);
    return form;
  }

  /** Monitoring learns limits from the log; a mean that comes before its limit is not judged. */
  void awaitLimits(Account by, int versions) {
    String today = LocalDate.now() + "T00:00:00Z";
    Until.answers(
        "limits of " + outlet(),
        () -> by.get(series("day", today, today)),
        answer -> answer.status() == 200 && answer.json().path("limit").size() >= versions);
  }

  String series(String resolution, String from, String to) {
    return series(COD, resolution, from, to);
  }

  String series(String factor, String resolution, String from, String to) {
    return "/api/monitoring/series?outlet=%s&factor=%s&resolution=%s&from=%s&to=%s"
        .formatted(outlet(), factor, resolution, from, to);
  }

  static List<Firm> several(int many) {
    List<Firm> firms = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      firms.add(another());
    }
    return firms;
  }
}
