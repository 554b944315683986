package cn.yunguanjia.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Due times as they are counted with the calendar and rules that ship. */
class WorkingDaysTest {
  private WorkingDays days;
  private HandlingRules rules;

  @BeforeEach
  void asShipped() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    try (InputStream calendar = getClass().getResourceAsStream("/rules/working-days.json");
        InputStream handling = getClass().getResourceAsStream("/rules/handling.json")) {
      days = json.readValue(calendar, WorkingDays.class);
      rules =
          new HandlingRules(List.of(json.readValue(handling, HandlingRules.Version[].class)), days);
    }
  }

  @Test
  void aWeekendIsNotCounted() {
    assertThat(rules.due(Severity.MAJOR, at("2026-11-20T10:00:00+08:00")))
        .as("Friday, and three working days: Monday to Wednesday")
        .isEqualTo(at("2026-11-26T00:00:00+08:00"));
  }

  @Test
  void theNationalDayHolidayIsNotCountedButTheWorkedSaturdayIs() {
    assertThat(days.after(day("2026-09-30"), 3))
        .as("8 and 9 October, then Saturday the 10th, which is worked")
        .isEqualTo(day("2026-10-10"));
  }

  @Test
  void springFestival2025IsEightDaysWithTwoWorkedDays() {
    assertThat(days.isWorkingDay(day("2025-01-26"))).isTrue();
    assertThat(days.isWorkingDay(day("2025-01-28"))).isFalse();
    assertThat(days.isWorkingDay(day("2025-02-04"))).isFalse();
    assertThat(days.isWorkingDay(day("2025-02-08"))).isTrue();
  }

  @Test
  void everyWorkedDayIsAWeekendAndEveryHolidayFreesAWeekday() {
    for (WorkingDays.Year year : days.years()) {
      assertThat(year.workdays()).allMatch(d -> d.getDayOfWeek().getValue() > 5);
      assertThat(year.holidays())
          .allMatch(
              h ->
                  h.from()
                      .datesUntil(h.to().plusDays(1))
                      .anyMatch(d -> d.getDayOfWeek().getValue() < 6));
    }
  }

  @Test
  void aYearWithoutEntryCountsMondayToFridayAndSaysSo() {
    Instant due = rules.due(Severity.MAJOR, at("2027-02-05T10:00:00+08:00"));
    assertThat(due).isEqualTo(at("2027-02-11T00:00:00+08:00"));
    assertThat(rules.provisional(due)).isTrue();
    assertThat(rules.provisional(at("2026-12-31T00:00:00+08:00"))).isFalse();
    assertThat(rules.provisional(at("2027-01-01T00:00:00+08:00")))
        .as("midnight ends the last day of 2026")
        .isFalse();
  }

  @Test
  void theDaysLeftCountDownToZeroOnTheLastDayAndBelowAfterIt() {
    Instant due = at("2026-11-26T00:00:00+08:00");
    assertThat(rules.left(due, at("2026-11-20T23:00:00+08:00"))).isEqualTo(3);
    assertThat(rules.left(due, at("2026-11-22T12:00:00+08:00"))).isEqualTo(3);
    assertThat(rules.left(due, at("2026-11-25T08:00:00+08:00"))).isZero();
    assertThat(rules.left(due, at("2026-11-27T08:00:00+08:00"))).isEqualTo(-2);
  }

  @Test
  void aWorkingDayCountLeadsToTheDayThatIsSoManyDaysLeft() {
    for (LocalDate from = day("2026-01-01"); from.getYear() == 2026; from = from.plusDays(1)) {
      Instant found = CityTime.startOf(from);
      assertThat(rules.left(rules.due(Severity.SERIOUS, found), found)).as(from + "").isEqualTo(5);
    }
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
