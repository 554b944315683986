package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * How often a code was scanned within an hour so far, by one tally. What the same tally says later
 * of the same code and hour takes the place of what it said before; those of several tallies add
 * up. Of whoever scanned nothing is known.
 *
 * @param tallyId of the run of the platform that counted
 * @param hour the hour's begin, city time
 * @param codeId null for scans that led to no known code
 * @param uscc its firm, null with it
 * @param area county of the firm, never the place of the scanner; the city where there is no firm
 * @param counts so far, one of each kind that was seen, in scans
 */
@Published(name = "credit.CodeScansCounted")
public record CodeScansCounted(
    String tallyId,
    Instant hour,
    String codeId,
    String uscc,
    String area,
    List<ScanCount> counts,
    Instant at)
    implements DomainEvent {}
