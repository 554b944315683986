package cn.yunguanjia.platform.security;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who asks: role × area × enterprise, from the token. A controller takes it as a parameter.
 *
 * @param subject opaque id of the user; anonymous for a request without token
 * @param areas region codes the caller acts for; each covers what lies below it
 * @param enterprise USCC of the permit holder the caller acts for, or null
 */
public record Caller(
    String subject, String username, Set<String> roles, List<String> areas, String enterprise) {

  public static final Caller ANONYMOUS =
      new Caller("anonymous", "anonymous", Set.of(), List.of(), null);

  public boolean is(String role) {
    return roles.contains(role);
  }

  public boolean isAny(String... any) {
    for (String role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the caller's areas covers this one; an administrator's cover all. */
  public boolean actsFor(String area) {
    return is("admin") || areas.stream().anyMatch(mine -> Region.covers(mine, area));
  }

  public boolean holds(String uscc) {
    return is("enterprise") && uscc != null && uscc.equals(enterprise);
  }

  public void require(String... anyRole) {
    if (!isAny(anyRole)) {
      throw new RefusedException(
          Refusal.forbidden(
              "role-missing",
              "您的账号没有执行此操作的角色，需要：" + String.join("、", anyRole),
              "Your account lacks the role for this; needed: " + String.join(" or ", anyRole)));
    }
  }

  public void requireArea(String area) {
    if (!actsFor(area)) {
      throw new RefusedException(
          Refusal.forbidden(
              "other-area",
              "该事项属于" + Region.nameOf(area).zh() + "，不在您的管辖区域内",
              "This belongs to " + Region.nameOf(area).en() + ", which is outside your area"));
    }
  }

  /**
   * The effective time of a command: now, or an earlier time where an administrator imports
   * history.
   */
  public Instant effective(Instant asked, Clock clock) {
    Instant now = clock.instant();
    if (asked == null) {
      return now;
    }
    if (!is("admin")) {
      throw new RefusedException(
          Refusal.forbidden(
              "no-backdating",
              "只有管理员导入历史数据时可以指定生效时间",
              "Only an administrator who imports history may give an effective time"));
    }
    if (asked.isAfter(now)) {
      throw new RefusedException(
          Refusal.invalid(
              "effective-time-in-future",
              "at",
              "生效时间不能晚于现在",
              "The effective time lies in the future"));
    }
    return asked;
  }

  public Origin origin() {
    return new Origin(subject, roles.stream().sorted().findFirst().orElse("anonymous"), null);
  }
}
