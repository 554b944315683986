package cn.yunguanjia.gateway.signin;

import java.io.IOException;

/** Tells "Keycloak could not be reached" from "Keycloak said no". */
final class KeycloakOutage {

  private KeycloakOutage() {}

  static boolean isBehind(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
