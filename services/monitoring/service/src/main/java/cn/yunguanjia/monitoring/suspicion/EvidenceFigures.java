package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.util.List;

/** The figures of each kind of evidence, with the names people read them by. */
final class EvidenceFigures {

  /**
   * @param field of the evidence
   */
  record Figure(String field, Bilingual name, String unit) {}

  private EvidenceFigures() {}

  static List<Figure> of(SuspicionKind kind) {
    return switch (kind) {
      case FLAT_LINE ->
          List.of(
              figure("value", "不变的数值", "value that stays", ""),
              figure("hours", "持续小时数", "hours it stays", "h"),
              figure("longestBefore", "此前四周最长", "longest of four weeks before", "h"),
              figure("repeats", "此前相邻相等的比例", "share of equal neighbours before", ""));
      case OFF_SCALE ->
          List.of(
              figure("value", "重复的端点值", "value at the end of the scale", ""),
              figure("hours", "出现小时数", "hours", "h"));
      case LOW_NOISE ->
          List.of(
              figure("noise", "本周波动（占水平）", "noise of the week, of the level", ""),
              figure("usual", "此前各周波动", "noise of the weeks before", ""));
      case DIGIT_PATTERN ->
          List.of(
              figure("statistic", "卡方值（自由度 9）", "chi-square, 9 degrees of freedom", ""),
              figure("chance", "偶然出现的概率", "probability by chance", ""),
              figure("expected", "每个尾数期望次数", "expected of each digit", ""));
      case SUDDEN_STEP ->
          List.of(
              figure("before", "前两日中位数", "median of two days before", ""),
              figure("after", "后两日中位数", "median of two days after", ""),
              figure("lowestBefore", "此前四周最低（1%）", "lowest of four weeks before (1 %)", ""),
              figure("flow", "流量后/前", "flow after / before", ""));
      case COPIED_PERIOD ->
          List.of(
              figure("hours", "连续相同小时数", "hours that match", "h"),
              figure("original", "原时段开始", "original began", ""),
              figure("offset", "相差", "difference", ""),
              figure("bits", "不可能程度", "how unlikely", "bit"));
      case UNDER_LIMIT ->
          List.of(
              figure("limit", "许可限值", "limit of the permit", ""),
              figure("under", "限值 95%～100%", "between 95 % and 100 % of it", "h"),
              figure("over", "限值 100%～105%", "between 100 % and 105 %", "h"),
              figure("below", "限值 90%～95%", "between 90 % and 95 %", "h"));
      case CLOCK ->
          List.of(
              figure("ahead", "早于平台时钟的报文", "frames ahead of our clock", ""),
              figure("early", "时段未结束即上报", "sent before the period was over", ""),
              figure("reset", "时钟丢失的报文", "frames from a reset clock", ""),
              figure("lagMinutes", "恒定滞后", "constant lag", "min"));
      case MARKS ->
          List.of(
              figure("marks", "校准、维护次数", "calibrations and maintenances", ""),
              figure("atHigh", "在高值上升时开始", "begun while high and rising", ""),
              figure("sameHour", "最多的时刻", "hour at which most began", ""),
              figure("atSameHour", "该时刻次数", "begun at that hour", ""));
      case DILUTED ->
          List.of(
              figure("usual", "平时氧含量", "usual oxygen", "%"),
              figure("highest", "最高氧含量", "highest oxygen", "%"),
              figure("hours", "持续小时数", "hours", "h"));
      case UNEXPLAINED_EMISSION ->
          List.of(
              figure("emission", "排放量与前四周之比", "emission, of four weeks before", ""),
              figure("power", "用电与前四周之比", "power, of four weeks before", ""));
      case TOLD_TOTAL ->
          List.of(
              figure("told", "设备自报总量", "total as told", ""),
              figure("computed", "按均值与流量计算", "total as computed", ""),
              figure("difference", "相差（自报 ÷ 计算 − 1）", "difference, told / computed - 1", ""),
              figure("unit", "总量单位", "unit of the totals", ""),
              figure("days", "连续不符天数", "days that disagree", "d"));
    };
  }

  private static Figure figure(String field, String zh, String en, String unit) {
    return new Figure(field, Bilingual.of(zh, en), unit);
  }
}
