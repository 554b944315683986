package cn.yunguanjia.index.domain;

import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The dated facts an index is computed from, each with the event it came by. */
public record Facts(
    List<OutletDay> days,
    List<AirDay> air,
    List<Issue> issues,
    List<Colour> colours,
    List<Firm> firms) {

  public record OutletDay(
      String outlet,
      String area,
      LocalDate day,
      int reported,
      int judged,
      int exceeded,
      String eventId) {}

  /**
   * @param aqi null where the day is not valid
   */
  public record AirDay(String station, String area, LocalDate day, Integer aqi, String eventId) {}

  /**
   * @param overdueAt null where the answer came in time
   * @param writtenOffAt null while open
   */
  public record Issue(
      String id,
      String area,
      Severity severity,
      String channel,
      Instant openedAt,
      Instant overdueAt,
      Instant writtenOffAt,
      String eventId) {

    private static final Set<String> BY_MONITORING = Set.of("EXCEEDANCE", "ALERT", "LEAD");

    boolean openAt(Instant asOf) {
      return !openedAt.isAfter(asOf) && (writtenOffAt == null || writtenOffAt.isAfter(asOf));
    }

    boolean overdueAt(Instant asOf) {
      return overdueAt != null && !overdueAt.isAfter(asOf);
    }

    /** Whether the area's own channels found it: finding is never held against an area. */
    boolean ownFinding() {
      return !BY_MONITORING.contains(channel);
    }
  }

  /** A code has this colour from this time on. */
  public record Colour(String codeId, String area, CodeStatus status, Instant at, String eventId) {}

  public record Firm(String uscc, String area, Instant at) {}
}
