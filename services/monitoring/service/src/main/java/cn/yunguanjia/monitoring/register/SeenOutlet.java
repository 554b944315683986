package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** An outlet that a caller asks about and may see: of his area, or his own firm's. */
@Component
public class SeenOutlet {
  private final DeviceView devices;

  SeenOutlet(DeviceView devices) {
    this.devices = devices;
  }

  /**
   * @throws RefusedException where it is malformed, or not there for this caller
   */
  public OutletId require(String outlet, Caller caller) {
    OutletId asked = AskedOutlet.parse(outlet);
    boolean may =
        caller.holds(asked.uscc())
            || devices.areas(List.of(outlet)).values().stream().anyMatch(caller::actsFor);
    if (!may) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-outlet", "没有您可查看的排放口 " + outlet, "No outlet you may see: " + outlet));
    }
    return asked;
  }
}
