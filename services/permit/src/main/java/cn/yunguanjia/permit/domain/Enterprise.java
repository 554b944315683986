package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Medium;
import java.util.Map;

/** An enterprise as the register knows it. */
public sealed interface Enterprise {

  record Unknown() implements Enterprise {}

  /**
   * @param outlets what leaves through each of its outlets, by outlet code
   */
  record Registered(String uscc, String area, Map<String, Medium> outlets) implements Enterprise {}
}
