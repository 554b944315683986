package cn.yunguanjia.monitoring.register;

import java.time.Instant;
import java.util.List;

/**
 * What a device must show at the door, and how much it may say.
 *
 * @param password null where it shows none
 * @param addresses IP addresses or networks (CIDR) it may speak from; empty for any
 * @param framesPerMinute null where the rules decide
 * @param historyFrom frames sent since then count however old they are: an import of history; null
 *     where none is going on
 */
public record DeviceAccess(
    String password, List<String> addresses, Integer framesPerMinute, Instant historyFrom) {

  public DeviceAccess {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
  }
}
