package cn.yunguanjia.standalone;

import java.util.Arrays;
import java.util.List;

/** The contexts that make up the platform, in the order in which they start. */
public enum Context {
  PERMIT,
  MONITORING,
  CASES,
  CREDIT,
  INDEX,
  ATLAS,
  GATEWAY;

  /** Its name in configuration, databases and logs. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Class<?> application() {
    String word = word();
    String type =
        "cn.yunguanjia." + word + "." + name().charAt(0) + word.substring(1) + "Application";
    try {
      return Class.forName(type);
    } catch (ClassNotFoundException e) {
      throw new CannotStart(type + " is not on the class path; build the platform again", e);
    }
  }

  static List<Context> services() {
    return Arrays.stream(values()).filter(context -> context != GATEWAY).toList();
  }
}
