package cn.yunguanjia.permit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.PermitVaried;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PermitsTest {
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Enterprise.Registered HOLDER =
      new Enterprise.Registered(
          Forms.USCC, "330483", Map.of("DW001", Medium.WATER, "DA001", Medium.AIR));

  private final Permits permits = new Permits();

  @Nested
  class Granting {

    @Test
    void aSoundPermitIsIssuedWithItsLimits() {
      var event = (PermitIssued) events(grant(Forms.at("DW001", Forms.cod("80")))).getFirst();
      assertThat(event.uscc()).isEqualTo(Forms.USCC);
      assertThat(event.area()).isEqualTo("330483");
      assertThat(event.limits()).hasSize(1);
      assertThat(event.limits().getFirst().max()).isEqualTo(new BigDecimal("80"));
    }

    @Test
    void aLimitWithoutUnitIsRefusedExceptForPh() {
      refused(
          Forms.at("DW001", Forms.cod("80"), Forms.limit("w21003", "DAY", "10", null, " ")),
          "limit-without-unit",
          "outlets[0].limits[1].unit");
      assertThat(events(grant(Forms.at("DW001", Forms.limit("w01001", "DAY", "9", "6", null)))))
          .hasSize(1);
    }

    @Test
    void theSameFactorMayHaveOneLimitPerPeriod() {
      refused(
          Forms.at("DW001", Forms.cod("80"), Forms.cod("60")),
          "limit-twice",
          "outlets[0].limits[1].factor");
      assertThat(
              events(
                  grant(
                      Forms.at(
                          "DW001",
                          Forms.cod("80"),
                          Forms.limit("w01018", "HOUR", "100", null, "mg/L")))))
          .hasSize(1);
    }

    @Test
    void boundsMustMakeSense() {
      refused(
          Forms.at("DW001", Forms.limit("w01001", "DAY", "6", "9", "")),
          "limit-inverted",
          "outlets[0].limits[0].max");
      refused(
          Forms.at("DW001", Forms.limit("w01018", "DAY", null, null, "mg/L")),
          "limit-without-bound",
          "outlets[0].limits[0].max");
      refused(Forms.at("DW001", Forms.cod("-1")), "limit-negative", "outlets[0].limits[0].max");
      refused(
          Forms.at("DW001", Forms.limit("w01018", "YEAR", "80", null, "mg/L")),
          "period-unknown",
          "outlets[0].limits[0].period");
    }

    @Test
    void outletsMustBeTheHoldersAndNamedOnce() {
      refused(Forms.at("DW009", Forms.cod("80")), "outlet-unknown", "outlets[0].outlet");
      refused(
          List.of(
              new OutletLimits("DW001", List.of(Forms.cod("80"))),
              new OutletLimits("DW001", List.of(Forms.cod("80")))),
          "outlet-twice",
          "outlets[1].outlet");
      refused(
          Forms.at("DA001", Forms.cod("80")),
          "factor-of-other-medium",
          "outlets[0].limits[0].factor");
      refused(List.of(), "limits-missing", "outlets");
    }

    @Test
    void aFactorWithoutANameIsKeptWithAWarning() {
      var outlets = Forms.at("DW001", Forms.limit("w99001", "DAY", "1", null, "mg/L"));
      assertThat(events(grant(outlets))).hasSize(1);
      assertThat(Permits.warnings(outlets))
          .extracting(Warning::field)
          .containsExactly("outlets[0].limits[0].factor");
      refused(
          Forms.at("DW001", Forms.limit("COD", "DAY", "1", null, "mg/L")),
          "factor-malformed",
          "outlets[0].limits[0].factor");
    }

    @Test
    void theNumberMustHaveItsFormAndBelongToTheHolder() {
      assertThat(codeOf("9133", "KEY", "2025-01-01", "2029-12-31"))
          .isEqualTo("permit-no-malformed");
      assertThat(codeOf("91330481MA2YGJ14XH001P", "KEY", "2025-01-01", "2029-12-31"))
          .isEqualTo("permit-no-of-other-holder");
      assertThat(codeOf(Forms.NUMBER, "BIG", "2025-01-01", "2029-12-31"))
          .isEqualTo("category-unknown");
      assertThat(codeOf(Forms.NUMBER, "KEY", "2025-01-01", "2025-01-01"))
          .isEqualTo("validity-inverted");
    }

    @Test
    void moreThanFiveYearsIsAcceptedWithAWarning() {
      var outlets = Forms.at("DW001", Forms.cod("80"));
      var five =
          new PermitForm(
              Forms.NUMBER, "KEY", LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1), outlets);
      var more =
          new PermitForm(
              Forms.NUMBER, "KEY", LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 2), outlets);
      assertThat(Permits.warnings(five)).isEmpty();
      assertThat(Permits.warnings(more))
          .extracting(Warning::code)
          .containsExactly("validity-over-five-years");
    }

    @Test
    void aNumberIsIssuedOnce() {
      var form = Forms.permit(Forms.at("DW001", Forms.cod("80")));
      var again = permits.decide(granted(), new Permits.Grant(form, HOLDER, AT));
      assertThat(refusal(again).code()).isEqualTo("permit-issued");
    }

    private String codeOf(String number, String category, String from, String to) {
      var form =
          new PermitForm(
              number,
              category,
              LocalDate.parse(from),
              LocalDate.parse(to),
              Forms.at("DW001", Forms.cod("80")));
      return refusal(permits.decide(permits.initial(), new Permits.Grant(form, HOLDER, AT))).code();
    }

    private void refused(List<OutletLimits> outlets, String code, String field) {
      var refusal = refusal(grant(outlets));
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.field()).isEqualTo(field);
    }
  }

  @Nested
  class Varying {
    private final LocalDate day = LocalDate.of(2026, 7, 1);

    @Test
    void newLimitsHoldFromTheirDayBesideTheOldOnes() {
      var event = (PermitVaried) events(vary(day, "60", "提标改造")).getFirst();
      var varied = (Permit.Granted) permits.evolve(granted(), event);
      assertThat(varied.limits().keySet()).containsExactlyInAnyOrder(LocalDate.of(2025, 1, 1), day);
      assertThat(varied.limits().get(day).getFirst().max()).isEqualTo(new BigDecimal("60"));
    }

    @Test
    void theDayMustLieWithinTheValidityAndTheReasonBeGiven() {
      assertThat(refusal(vary(LocalDate.of(2024, 12, 31), "60", "r")).code())
          .isEqualTo("from-outside-validity");
      assertThat(refusal(vary(LocalDate.of(2030, 1, 1), "60", "r")).code())
          .isEqualTo("from-outside-validity");
      assertThat(refusal(vary(null, "60", "r")).code()).isEqualTo("from-missing");
      assertThat(refusal(vary(day, "60", " ")).code()).isEqualTo("reason-missing");
      assertThat(refusal(vary(day, "-60", "r")).code()).isEqualTo("limit-negative");
    }

    @Test
    void theSameVariationTwiceIsAConflict() {
      var varied = permits.evolve(granted(), events(vary(day, "60", "r")).getFirst());
      var again =
          permits.decide(
              varied, new Permits.Vary(day, Forms.at("DW001", Forms.cod("60")), "r", HOLDER, AT));
      assertThat(refusal(again).code()).isEqualTo("variation-known");
    }

    @Test
    void aPermitThatWasNeverIssuedIsNotVaried() {
      var decision =
          permits.decide(
              permits.initial(),
              new Permits.Vary(day, Forms.at("DW001", Forms.cod("60")), "r", HOLDER, AT));
      assertThat(refusal(decision).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Decision vary(LocalDate from, String max, String reason) {
      return permits.decide(
          granted(), new Permits.Vary(from, Forms.at("DW001", Forms.cod(max)), reason, HOLDER, AT));
    }
  }

  private Permit granted() {
    return permits.replay(events(grant(Forms.at("DW001", Forms.cod("80")))));
  }

  private Decision grant(List<OutletLimits> outlets) {
    return permits.decide(permits.initial(), new Permits.Grant(Forms.permit(outlets), HOLDER, AT));
  }

  private static List<cn.yunguanjia.language.DomainEvent> events(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events();
  }

  private static Refusal refusal(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal();
  }
}
