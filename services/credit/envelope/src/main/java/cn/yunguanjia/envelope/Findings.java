package cn.yunguanjia.envelope;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What was shown and what was not, in sentences: nobody should believe more than was proven. */
final class Findings {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private Findings() {}

  static List<Words> proven(Answer.Proven answer) {
    LiveCode code = answer.code();
    String name = code.enterpriseName();
    return List.of(
        new Words(
            "由%s的密钥 %s 签名，内容未被改动".formatted(answer.issuerName().zh(), answer.signer().id()),
            "Signed by key %s of %s, and not altered since"
                .formatted(answer.signer().id(), answer.issuerName().en())),
        new Words(
            "截至北京时间 %s，%s（%s）的状态为%s"
                .formatted(
                    time(code.asOf()), name, code.enterpriseId(), code.status().words().zh()),
            "As of %s (Beijing time) the status of %s (%s) was %s"
                .formatted(
                    time(code.asOf()), name, code.enterpriseId(), code.status().words().en())),
        new Words(
            "有效至北京时间 " + time(code.expiry()),
            "Holds until " + time(code.expiry()) + " (Beijing time)"),
        new Words(
            "签名密钥与本码不在 " + age(answer.listAge()).zh() + "签发的公钥清单的吊销之列",
            "Neither key nor code is revoked by the key list signed "
                + age(answer.listAge()).en()));
  }

  static List<Words> notProven(Answer.Proven answer) {
    return List.of(
        new Words(
            "出示者就是该企业，或这张码挂在该企业的门口",
            "That whoever shows it is this enterprise, or that it hangs at its gate"),
        new Words(
            "自 " + time(answer.code().asOf()) + " 以来状态没有变化",
            "That nothing has changed since " + time(answer.code().asOf())),
        new Words("公钥清单签发之后没有新的吊销", "That nothing was revoked after the key list was signed"),
        new Words("企业此刻没有超标排放", "That the enterprise keeps its limits at this moment"));
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static Words age(Duration age) {
    long minutes = Math.max(0, age.toMinutes());
    if (minutes < 120) {
      return new Words(minutes + " 分钟前", minutes + " minutes ago");
    }
    long hours = minutes / 60;
    return hours < 48
        ? new Words(hours + " 小时前", hours + " hours ago")
        : new Words(hours / 24 + " 天前", hours / 24 + " days ago");
  }
}
