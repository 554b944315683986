package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.SectionListPublished;
import cn.yunguanjia.standards.water.WaterClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list of sections must have before anybody is judged by it. */
final class ListCheck {
  private static final int MOST = 500;
  private static final Set<String> BODIES = Set.of("RIVER", "LAKE");
  private static final Set<String> LEVELS = Set.of("NATIONAL", "PROVINCE", "CITY", "COUNTY");

  private ListCheck() {}

  /** The first thing that is wrong. */
  static Optional<Refusal> of(SectionListPublished list) {
    if (list.version() == null || !list.version().matches("[0-9A-Za-z.-]{1,32}")) {
      return invalid(
          "version",
          "版本号须为 1 至 32 个字母、数字、点或连字符",
          "A version has 1 to 32 letters, digits, dots or hyphens");
    }
    if (list.effectiveFrom() == null) {
      return invalid("effectiveFrom", "请给出清单开始执行的日期", "Give the first day the list holds");
    }
    List<ListedSection> sections = list.sections();
    if (sections == null || sections.isEmpty() || sections.size() > MOST) {
      return invalid(
          "sections", "清单须有 1 至 " + MOST + " 个断面", "A list has 1 to " + MOST + " sections");
    }
    Set<String> ids = sections.stream().map(ListedSection::id).collect(Collectors.toSet());
    if (ids.size() < sections.size()) {
      return invalid("sections", "清单中有重复的断面编号", "A section is in the list twice");
    }
    for (int i = 0; i < sections.size(); i++) {
      Optional<Refusal> wrong = section("sections[" + i + "].", sections.get(i), ids);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> section(String at, ListedSection s, Set<String> ids) {
    if (s.id() == null || !s.id().matches("[0-9A-Za-z-]{1,24}")) {
      return invalid(
          at + "id",
          "断面编号须为 1 至 24 个字母、数字或连字符",
          "A section id has 1 to 24 letters, digits or hyphens");
    }
    if (unnamed(s.name()) || unnamed(s.riverName()) || unnamed(s.basinName())) {
      return invalid(at + "name", "请填写断面、河湖与流域的名称", "Name the section, its water and its basin");
    }
    if (s.river() == null || s.basin() == null) {
      return invalid(at + "river", "请填写河湖与流域的代号", "Give the ids of the water and the basin");
    }
    if (s.place() < 1) {
      return invalid(
          at + "place",
          "请给出断面沿河由上游到下游的次序，从 1 起",
          "Give the section's place along its river, from upstream to downstream, from 1 on");
    }
    if (!BODIES.contains(String.valueOf(s.body()))) {
      return invalid(at + "body", "水体须为 RIVER 或 LAKE", "The body is RIVER or LAKE");
    }
    if (!LEVELS.contains(String.valueOf(s.level()))) {
      return invalid(
          at + "level",
          "控制级别须为 NATIONAL、PROVINCE、CITY 或 COUNTY",
          "The level is NATIONAL, PROVINCE, CITY or COUNTY");
    }
    if (WaterClass.of(s.target()).filter(c -> c != WaterClass.WORSE_THAN_V).isEmpty()) {
      return invalid(at + "target", "目标类别须为 I 至 V", "The target class is I to V");
    }
    if (Region.find(String.valueOf(s.area())).isEmpty()) {
      return invalid(at + "area", "区划代码不存在：" + s.area(), "There is no area " + s.area());
    }
    if (s.upstream() != null && (!ids.contains(s.upstream()) || s.upstream().equals(s.id()))) {
      return invalid(
          at + "upstream", "上游断面须为清单中的另一断面", "The section upstream is another one of the list");
    }
    return handover(at, s);
  }

  private static Optional<Refusal> handover(String at, ListedSection s) {
    if (s.handoverFrom() == null && s.handoverTo() == null) {
      return Optional.empty();
    }
    boolean known =
        Region.find(String.valueOf(s.handoverFrom())).isPresent()
            && Region.find(String.valueOf(s.handoverTo())).isPresent();
    return known && !s.handoverFrom().equals(s.handoverTo())
        ? Optional.empty()
        : invalid(
            at + "handoverFrom",
            "交接断面须写明两个不同的县（市、区）",
            "A handover section names two different counties");
  }

  private static boolean unnamed(Bilingual name) {
    return name == null || name.zh() == null || name.zh().isBlank();
  }

  private static Optional<Refusal> invalid(String field, String zh, String en) {
    String plain = field.replaceAll(".*\\.", "");
    return Optional.of(
        Refusal.invalid("section-list-" + plain.toLowerCase(java.util.Locale.ROOT), field, zh, en));
  }
}
