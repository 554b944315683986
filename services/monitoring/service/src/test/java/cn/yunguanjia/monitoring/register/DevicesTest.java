package cn.yunguanjia.monitoring.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.language.monitoring.KeptFramesAdmitted;
import cn.yunguanjia.language.monitoring.UnknownDeviceRejected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevicesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final DeviceRegistered KNOWN =
      new DeviceRegistered("MN1", "91330483MA2YGJ0017:DW001", null, "32", "330483", NOW);
  private static final Devices.Register REGISTER =
      new Devices.Register("MN1", "91330483MA2YGJ0017:DW001", null, "32", "330483", NOW);

  private final Devices devices = new Devices();

  @Test
  void anUnknownDeviceIsTurnedAwayOnceAndMayBeLetInLater() {
    var reject = new Devices.Reject("MN1", "试验设备", NOW);
    var rejected = new UnknownDeviceRejected("MN1", "试验设备", NOW);
    assertThat(events(List.of(), reject)).containsExactly(rejected);
    assertThat(events(List.of(rejected), reject)).isEmpty();
    assertThat(events(List.of(rejected), REGISTER)).containsExactly(KNOWN);
  }

  @Test
  void aRegisteredDeviceCannotBeTurnedAway() {
    assertThat(refusal(List.of(KNOWN), new Devices.Reject("MN1", "不要", NOW)))
        .isEqualTo("device-registered");
  }

  @Test
  void onlyFramesOfARegisteredDeviceAreAdmitted() {
    var admit = new Devices.Admit("MN1", "UNKNOWN_DEVICE", "已核实", NOW);
    assertThat(refusal(List.of(), admit)).isEqualTo("no-such-device");
    assertThat(events(List.of(KNOWN), admit))
        .containsExactly(new KeptFramesAdmitted("MN1", "330483", "UNKNOWN_DEVICE", "已核实", NOW));
  }

  @Test
  void theAccessOfAnUnknownDeviceCannotBeChanged() {
    assertThat(
            refusal(List.of(), new Devices.ChangeAccess("MN1", List.of(), null, true, "换密码", NOW)))
        .isEqualTo("no-such-device");
  }

  private List<DomainEvent> events(List<DomainEvent> past, Devices.Command command) {
    return switch (devices.decide(devices.replay(past), command)) {
      case Decision.Accepted accepted -> accepted.events();
      case Decision.Refused refused -> throw new AssertionError(refused.refusal().code());
    };
  }

  private String refusal(List<DomainEvent> past, Devices.Command command) {
    return switch (devices.decide(devices.replay(past), command)) {
      case Decision.Accepted accepted -> throw new AssertionError(accepted.events());
      case Decision.Refused refused -> refused.refusal().code();
    };
  }
}
