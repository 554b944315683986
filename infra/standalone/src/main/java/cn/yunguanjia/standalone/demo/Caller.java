package cn.yunguanjia.standalone.demo;

import java.util.Map;

/** Who knocks; the first two may date a command back (role admin). */
enum Caller {
  /** Loads the register and speaks for the firms. */
  LOADER(
      Map.of(
          "grant_type", "client_credentials",
          "client_id", "demo-loader",
          "client_secret", "demo-loader-secret")),
  /** Somebody else than the one who answered: verifies and writes off. */
  VERIFIER(
      Map.of(
          "grant_type", "password",
          "client_id", "demo-cli",
          "username", "admin",
          "password", "admin-demo")),
  /** The duty officer of one county, who takes note of its alerts. */
  DUTY_OFFICER(
      Map.of(
          "grant_type", "password",
          "client_id", "demo-cli",
          "username", "officer-tongxiang",
          "password", "officer-tongxiang-demo")),
  /** An officer of the city. */
  OFFICER(
      Map.of(
          "grant_type", "password",
          "client_id", "demo-cli",
          "username", "officer",
          "password", "officer-demo")),
  /** The permit holder whose account visitors use. */
  FIRM(
      Map.of(
          "grant_type", "password",
          "client_id", "demo-cli",
          "username", "enterprise",
          "password", "enterprise-demo"));

  private final Map<String, String> form;

  Caller(Map<String, String> form) {
    this.form = form;
  }

  Map<String, String> form() {
    return form;
  }
}
