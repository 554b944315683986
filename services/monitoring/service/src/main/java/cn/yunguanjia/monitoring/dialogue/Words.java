package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.language.Bilingual;
import java.util.Map;

/** Return codes in words (HJ 212-2017, tables 6 and 7). */
final class Words {
  private static final Map<String, Bilingual> REQUEST =
      Map.of(
          "1", Bilingual.of("准备执行请求", "ready to carry it out"),
          "2", Bilingual.of("请求被拒绝", "request refused"),
          "3", Bilingual.of("密码 PW 错误", "wrong password (PW)"),
          "4", Bilingual.of("设备标识 MN 错误", "wrong device id (MN)"),
          "5", Bilingual.of("系统编码 ST 错误", "wrong system code (ST)"),
          "6", Bilingual.of("标志 Flag 错误", "wrong Flag"),
          "7", Bilingual.of("请求编号 QN 错误", "wrong request number (QN)"),
          "8", Bilingual.of("命令编码 CN 错误", "wrong command (CN)"),
          "9", Bilingual.of("CRC 校验错误", "wrong check (CRC)"),
          "100", Bilingual.of("未知错误", "unknown error"));
  private static final Map<String, Bilingual> EXECUTION =
      Map.of(
          "1", Bilingual.of("执行成功", "carried out"),
          "2", Bilingual.of("执行失败，原因未知", "failed for an unknown reason"),
          "3", Bilingual.of("命令请求条件错误", "the condition of the command is not met"),
          "4", Bilingual.of("通讯超时", "communication timed out"),
          "5", Bilingual.of("系统繁忙不能执行", "the system is busy"),
          "6", Bilingual.of("系统故障", "system fault"),
          "100", Bilingual.of("没有数据", "no data"));

  private Words() {}

  /** Null where there is nothing to say. */
  static Bilingual of(String outcome, String code) {
    if (outcome == null) {
      return null;
    }
    return switch (outcome) {
      case "DONE" -> EXECUTION.get("1");
      case "REFUSED" -> said(REQUEST, "QnRtn", code);
      case "FAILED" -> said(EXECUTION, "ExeRtn", code);
      case "TIMED_OUT" -> Bilingual.of("设备在规定时间内没有应答", "the device did not answer in time");
      case "DISCONNECTED" ->
          Bilingual.of("设备未连接，或执行中断开", "the device was not connected, or its line was lost");
      default -> Bilingual.of("平台停止，结果未知", "the platform was stopped; nobody heard the result");
    };
  }

  private static Bilingual said(Map<String, Bilingual> table, String field, String code) {
    Bilingual known =
        table.getOrDefault(
            code, Bilingual.of("标准未定义的返回值", "a code that the standard does not define"));
    return Bilingual.of(
        known.zh() + "（" + field + "=" + code + "）", known.en() + " (" + field + "=" + code + ")");
  }
}
