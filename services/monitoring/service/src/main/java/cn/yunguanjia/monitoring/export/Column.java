package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** The columns of an exported series, the same in every format. */
enum Column {
  TIME("时间", "time", Column::clock),
  FACTOR("因子编码", "factor", Line::factor),
  NAME("监测因子", "name", Line::name),
  VALUE("数值", "value", Line::value),
  UNIT("单位", "unit", Line::unit),
  MEASURED("实测值", "measured", Line::measured),
  MARK("数据标记", "mark", Line::mark),
  COUNTS("有效", "counts", Line::counts),
  COMPUTED("平台计算", "computed", Line::computed),
  MIN("限值下限", "limit_min", Line::min),
  MAX("限值", "limit", Line::max),
  PERIOD("限值周期", "limit_period", Line::period),
  STANDARD("限值依据", "standard", Line::standard),
  PERMIT("许可证", "permit", Line::permit),
  JUDGED("判定超标", "judged_over", Line::judged),
  FRAMES("报文编号", "frames", Line::frames);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");

  private final Bilingual title;
  private final Function<Line, Object> value;

  Column(String zh, String en, Function<Line, Object> value) {
    this.title = Bilingual.of(zh, en);
    this.value = value;
  }

  private static String clock(Line line) {
    return CLOCK.format(CityTime.local(line.time()));
  }

  String title(Locale language) {
    return title.in(language);
  }

  /** A number, a truth, a text or null. */
  Object of(Line line) {
    return value.apply(line);
  }
}
