package cn.yunguanjia.permit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.permit.domain.EnterpriseForm.OutletForm;
import cn.yunguanjia.permit.domain.EnterpriseForm.SiteForm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnterprisesTest {
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private final Enterprises enterprises = new Enterprises();

  @Test
  void aSoundFormIsRegisteredWithItsOutlets() {
    var event = accepted(Forms.enterprise(Forms.USCC, "330483", Forms.water("DW001"))).getFirst();
    assertThat(event).isInstanceOf(EnterpriseRegistered.class);
    assertThat(event.at()).isEqualTo(AT);
    var state = enterprises.evolve(enterprises.initial(), event);
    assertThat(state)
        .isEqualTo(
            new Enterprise.Registered(
                Forms.USCC, "330483", java.util.Map.of("DW001", Medium.WATER)));
  }

  @Test
  void theSameEnterpriseIsRegisteredOnce() {
    var form = Forms.enterprise(Forms.USCC, "330483");
    var known = enterprises.replay(accepted(form));
    var again = enterprises.decide(known, new Enterprises.Register(form, AT));
    assertThat(refusal(again).code()).isEqualTo("enterprise-registered");
    assertThat(refusal(again).kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void aCodeOfWrongFormIsRefusedAndOneThatFailsItsCheckIsWarnedAbout() {
    refused(Forms.enterprise("91330483MA2YGJ0", "330483"), "uscc-malformed", "uscc");
    refused(Forms.enterprise("91330483MA2YGJ01OI", "330483"), "uscc-malformed", "uscc");
    refused(Forms.enterprise(null, "330483"), "uscc-malformed", "uscc");
    var odd = Forms.enterprise("91350203M0001QAY9B", "330483");
    assertThat(accepted(odd)).hasSize(1);
    assertThat(Enterprises.warnings(odd))
        .extracting(Warning::code)
        .containsExactly("uscc-check-failed");
    assertThat(Enterprises.warnings(Forms.enterprise(Forms.USCC, "330483"))).isEmpty();
  }

  @Test
  void anAreaMustBeACountyOfTheCity() {
    refused(Forms.enterprise(Forms.USCC, "330400"), "area-unknown", "area");
    refused(Forms.enterprise(Forms.USCC, "310101"), "area-unknown", "area");
    refused(Forms.enterprise(Forms.USCC, null), "area-unknown", "area");
  }

  @Test
  void anOutletListedTwiceIsNamedByItsPlaceInTheForm() {
    refused(
        Forms.enterprise(
            Forms.USCC, "330483", Forms.water("DW001"), Forms.water("DW002"), Forms.water("DW001")),
        "outlet-twice",
        "outlets[2].code");
  }

  @Test
  void anOutletsCodeAndKindMustAgree() {
    refused(
        Forms.enterprise(Forms.USCC, "330483", Forms.water("W1")),
        "outlet-code-malformed",
        "outlets[0].code");
    refused(
        Forms.enterprise(Forms.USCC, "330483", Forms.water("DA001")),
        "outlet-kind-mismatch",
        "outlets[0].kind");
  }

  @Test
  void aPositionOutsideTheCityIsRefused() {
    refused(sited(30.63, 120.55), "position-outside", "site.lon");
    refused(sited(120.55, 39.9), "position-outside", "site.lat");
    refused(sited(null, 30.63), "position-missing", "site.lon");
    var far = new OutletForm("DW001", "WATER", null, 0.0, 0.0, null);
    refused(Forms.enterprise(Forms.USCC, "330483", far), "position-outside", "outlets[0].lon");
  }

  @Test
  void nameSectorAndSiteAreNeeded() {
    var sound = Forms.enterprise(Forms.USCC, "330483");
    refused(
        new EnterpriseForm(
            sound.uscc(), null, sound.sector(), sound.area(), sound.site(), null, null),
        "name-missing",
        "name.zh");
    refused(
        new EnterpriseForm(
            sound.uscc(), sound.name(), "MAGIC", sound.area(), sound.site(), null, null),
        "sector-unknown",
        "sector");
    refused(
        new EnterpriseForm(
            sound.uscc(), sound.name(), sound.sector(), sound.area(), null, null, null),
        "site-missing",
        "site");
  }

  private static EnterpriseForm sited(Double lon, Double lat) {
    var sound = Forms.enterprise(Forms.USCC, "330483");
    return new EnterpriseForm(
        sound.uscc(),
        sound.name(),
        sound.sector(),
        sound.area(),
        new SiteForm(sound.name(), "示范路1号", lon, lat),
        null,
        null);
  }

  private List<cn.yunguanjia.language.DomainEvent> accepted(EnterpriseForm form) {
    var decision = enterprises.decide(enterprises.initial(), new Enterprises.Register(form, AT));
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events();
  }

  private void refused(EnterpriseForm form, String code, String field) {
    var refusal =
        refusal(enterprises.decide(enterprises.initial(), new Enterprises.Register(form, AT)));
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
  }

  private static Refusal refusal(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal();
  }
}
