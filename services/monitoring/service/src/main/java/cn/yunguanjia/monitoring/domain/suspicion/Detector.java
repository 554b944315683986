package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.util.List;

/**
 * Looks for one kind of oddity. Pure: the same record gives the same findings, and a finding rests
 * on nothing that was measured after the span that is looked at.
 */
public interface Detector {
  SuspicionKind kind();

  /** Findings that meet the span. The record reaches back far enough for the outlet's own past. */
  List<Finding> look(OutletRecord record, Span span, SuspicionRules rules);

  /** Whether an hour can bring a finding; what looks at weeks is asked when a day is over. */
  default boolean everyHour() {
    return false;
  }
}
