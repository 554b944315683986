package cn.yunguanjia.monitoring.explain;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a reading is what it is. */
@RestController
@Tag(name = "monitoring: readings")
class ReadingPages {
  private final Readings readings;
  private final DeviceView devices;
  private final ReadingExplained explained;

  ReadingPages(Readings readings, DeviceView devices, ReadingExplained explained) {
    this.readings = readings;
    this.devices = devices;
    this.explained = explained;
  }

  @GetMapping("/api/explain/reading/{id}")
  @Operation(
      summary = "Why a reading is what it is: its inputs, their validity, the rule",
      description =
          "The id is outlet~factor~resolution~time with a resolution of raw, minute, hour or day,"
              + " such as 91330483MA2YGJ019P:DW001~w01018~hour~2026-11-20T08:00:00+08:00")
  Map<String, Object> why(@PathVariable String id, Caller caller) {
    return ReadingId.parse(id)
        .filter(asked -> may(asked.source(), caller))
        .flatMap(
            asked ->
                readings
                    .at(asked.source(), asked.factor(), asked.resolution(), asked.time())
                    .map(value -> explained.why(asked, value)))
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-reading",
                        "没有您可查看的监测值 " + id + "；编号写作 排放口~因子~分辨率~时间",
                        "No reading you may see: "
                            + id
                            + "; it is named outlet~factor~resolution~time")));
  }

  private boolean may(String source, Caller caller) {
    int colon = source.indexOf(':');
    return colon > 0 && caller.holds(source.substring(0, colon))
        || devices.areas(List.of(source)).values().stream().anyMatch(caller::actsFor);
  }
}
