package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.code.PlateSerial;
import cn.yunguanjia.credit.domain.plate.PlateCommand;
import cn.yunguanjia.credit.domain.plate.Plates;
import cn.yunguanjia.credit.domain.plate.PlatesDecider;
import cn.yunguanjia.envelope.plate.Geohash;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** A firm need not ask for its first plate; one of unknown position gets it from an officer. */
@Component
class WhenACodeIsIssuedThenHangAPlateAtTheMainGate implements Automation {
  private final PlatesDecider plates = new PlatesDecider();
  private final Decisions decisions;
  private final HangingPlaces places;
  private final RandomGenerator random;

  WhenACodeIsIssuedThenHangAPlateAtTheMainGate(
      Decisions decisions, HangingPlaces places, RandomGenerator random) {
    this.decisions = decisions;
    this.places = places;
    this.random = random;
  }

  @EventHandler
  void on(CodeIssued code, EventMessage<?> message) {
    places.of(code.uscc()).stream()
        .filter(place -> place.place().equals(Plates.GATE))
        .findFirst()
        .ifPresent(
            gate ->
                decisions.execute(
                    Subject.of("plates", code.uscc()),
                    plates,
                    new PlateCommand.IssueFirst(first(code, gate)),
                    Origin.automation(getClass(), message.getIdentifier())));
  }

  private PlateIssued first(CodeIssued code, HangingPlaces.Place gate) {
    return new PlateIssued(
        PlateSerial.random(random),
        code.codeId(),
        code.uscc(),
        code.area(),
        gate.place(),
        gate.hangsAt(),
        Geohash.of(gate.lon(), gate.lat(), Hanging.PRECISION),
        getClass().getSimpleName(),
        code.at());
  }
}
