package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * A permit holder said that in a span of time the data of its outlet does not show its emissions,
 * and why.
 *
 * @param outlet uscc:code
 * @param factors codes the mark is about; empty for all of the outlet
 * @param from first moment of the span
 * @param to first moment after it
 * @param state letter of HJ 212-2017, 6.6.4: F stopped, M maintenance, C calibration, D fault …
 * @param evidence what proves it, in words: log entry, work order, pictures by their number
 */
@Published(name = "monitoring.OutletMarked")
public record OutletMarked(
    String markId,
    String uscc,
    String outlet,
    String area,
    List<String> factors,
    Instant from,
    Instant to,
    String state,
    String reason,
    String evidence,
    Instant at)
    implements DomainEvent {}
