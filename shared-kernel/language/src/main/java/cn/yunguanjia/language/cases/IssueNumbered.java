package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A running number of a year was given to an issue, in the same commit as its report.
 *
 * @param number as people write it, such as HJ2026-00012
 * @param year in the city's time, of the day it was found
 * @param running 1 for the first of the year; no number is left out and none is given twice
 */
@Published(name = "cases.IssueNumbered")
public record IssueNumbered(String issueId, String number, int year, int running, Instant at)
    implements DomainEvent {}
