package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.WaterWarningRaised;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.quality.Digits;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Puts a sign into words that stay in the log. */
final class Warnings {
  private Warnings() {}

  static WaterWarningRaised of(ListedSection section, Sign sign, Instant at, WaterRules rules) {
    LocalDate day = CityTime.day(at);
    Sign.Falling falling = sign instanceof Sign.Falling f ? f : null;
    String kind =
        switch (sign) {
          case Sign.Falling f -> "CLASS_FALLING";
          case Sign.Sudden s -> "SUDDEN_CHANGE";
          case Sign.Algae a -> "ALGAE";
        };
    return new WaterWarningRaised(
        id(section.id(), kind, sign.item(), day),
        section.id(),
        section.name(),
        section.area(),
        kind,
        sign.item(),
        name(sign),
        Digits.shown(sign.value()),
        Digits.shown(sign.reference()),
        unit(sign),
        falling == null ? null : falling.from().symbol(),
        falling == null ? null : falling.to().symbol(),
        falling == null ? null : day.plusDays(falling.inDays() - 1L),
        rules.id() + " " + rules.version(),
        at);
  }

  private static String id(String section, String kind, String item, LocalDate day) {
    return UUID.nameUUIDFromBytes(
            String.join("|", section, kind, item, day.toString()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static Bilingual name(Sign sign) {
    if (sign.item().equals("tli")) {
      return Bilingual.of("综合营养状态指数", "Trophic state index");
    }
    if (isSaturation(sign)) {
      return Bilingual.of("溶解氧饱和度", "Oxygen saturation");
    }
    return Measurand.of(sign.item()).orElseThrow().name();
  }

  private static String unit(Sign sign) {
    if (isSaturation(sign)) {
      return "%";
    }
    return Measurand.of(sign.item()).map(Measurand::unit).orElse("");
  }

  private static boolean isSaturation(Sign sign) {
    return sign instanceof Sign.Algae && sign.item().equals("do");
  }
}
