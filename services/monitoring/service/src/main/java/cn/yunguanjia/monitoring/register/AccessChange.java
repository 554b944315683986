package cn.yunguanjia.monitoring.register;

import java.util.List;

/**
 * What is to be different about a device's access. What is null stays as it is.
 *
 * @param password another secret; empty for none
 * @param addresses empty for any address
 * @param framesPerMinute 0 for what the rules say
 * @param endHistory true ends an import of history: only fresh frames count from then on
 * @param reason in the officer's words
 */
record AccessChange(
    String password,
    List<String> addresses,
    Integer framesPerMinute,
    Boolean endHistory,
    String reason) {

  DeviceAccess applied(DeviceAccess before) {
    return new DeviceAccess(
        password == null ? before.password() : password.isEmpty() ? null : password,
        addresses == null ? before.addresses() : addresses,
        framesPerMinute == null
            ? before.framesPerMinute()
            : framesPerMinute == 0 ? null : framesPerMinute,
        Boolean.TRUE.equals(endHistory) ? null : before.historyFrom());
  }
}
