package cn.yunguanjia.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is kept in the log for ever, such as {@code permit.PermitIssued},
 * and its version. Classes may move; this name may not. A new version comes with an upcaster and a
 * golden file of the old one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {
  String name();

  int version() default 1;
}
