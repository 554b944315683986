package cn.yunguanjia.hj212;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Said to stand in HJ 212-2025, but never compared with its text: known from public programs only.
 * To be confirmed or removed as soon as the text is at hand.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.METHOD})
public @interface Unconfirmed {}
