package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The class of an area's air is expected to get worse, or its index changed suddenly.
 *
 * @param warningId derived from area, kind and day, so that the same warning has the same id
 * @param kind CLASS_EXPECTED_TO_FALL or SUDDEN_CHANGE
 * @param day the day that is expected to be worse, or on which the index changed
 * @param aqiBefore index of the last valid day, or of the hour before the change
 * @param aqiNow index that is expected, or that was measured
 * @param gradeBefore 1 (best) to 6
 * @param gradeNow 1 (best) to 6
 * @param basis forecast:id, or the start of the hour
 */
@Published(name = "monitoring.AirWarningRaised")
public record AirWarningRaised(
    String warningId,
    String area,
    String kind,
    LocalDate day,
    int aqiBefore,
    int aqiNow,
    int gradeBefore,
    int gradeNow,
    String basis,
    Instant at)
    implements DomainEvent {}
