package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.Bilingual;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How data loggers are treated at the door and in dialogue, as it holds from a day on.
 *
 * @param qnAhead a QN further ahead of our clock than this does not count
 * @param qnBehind a QN further behind does not count, unless a history is being brought in
 * @param unknownFramesPerMinute frames of unknown devices kept from one connection; more must wait
 * @param deviceFramesPerMinute frames of one device, where its register entry says nothing else
 * @param clockTolerance a device whose clock is off by more is shown as such
 * @param answerWithin how long an accepted command may take until its next answer
 * @param overTime how long a request may go without an answer (HJ 212-2017, 6.2, table 1)
 * @param tries how often it is sent in all
 * @param setClockWhenAsked whether a device that asks for the time (1013) is given it (1012)
 * @param askInterval whether a device whose interval is not known is asked for it (1061)
 * @param askIntervalAfter how long it has been connected by then
 * @param nextPartWithin how long a split message (PNUM, PNO) waits for its next part
 */
public record LoggerRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    Duration qnAhead,
    Duration qnBehind,
    int unknownFramesPerMinute,
    int deviceFramesPerMinute,
    Duration clockTolerance,
    Duration answerWithin,
    Duration overTime,
    int tries,
    boolean setClockWhenAsked,
    boolean askInterval,
    Duration askIntervalAfter,
    Duration nextPartWithin) {}
