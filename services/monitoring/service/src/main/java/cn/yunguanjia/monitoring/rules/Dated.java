package cn.yunguanjia.monitoring.rules;

import java.time.LocalDate;

/** A version of rules that holds from a day on. */
interface Dated {
  LocalDate effectiveFrom();
}
