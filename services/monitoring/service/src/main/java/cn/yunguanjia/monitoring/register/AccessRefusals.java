package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.List;

/** What cannot be asked of a device, in words that say how it is written. */
final class AccessRefusals {
  private AccessRefusals() {}

  static void check(List<String> addresses, Integer framesPerMinute) {
    for (String each : addresses == null ? List.<String>of() : addresses) {
      if (each == null || Network.parse(each).isEmpty()) {
        throw new RefusedException(
            Refusal.invalid(
                "address-malformed",
                "addresses",
                "“" + each + "”不是 IP 地址或网段，应写作 10.33.4.7 或 10.33.4.0/24",
                each + " is no IP address or network; write 10.33.4.7 or 10.33.4.0/24"));
      }
    }
    if (framesPerMinute != null && framesPerMinute < 0) {
      throw new RefusedException(
          Refusal.invalid(
              "rate-malformed",
              "framesPerMinute",
              "每分钟报文数须为正整数，0 表示按规则",
              "Frames a minute are a positive number, or 0 for what the rules say"));
    }
  }
}
