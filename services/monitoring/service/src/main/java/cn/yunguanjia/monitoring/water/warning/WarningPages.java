package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Warnings of surface water. */
@RestController
@Tag(name = "monitoring: surface water")
class WarningPages {
  private static final int MOST = 200;
  private final WarningView view;

  WarningPages(WarningView view) {
    this.view = view;
  }

  @GetMapping("/api/monitoring/water/warnings")
  @Operation(summary = "Classes about to fall, sudden changes and signs of algae, newest first")
  Map<String, List<WarningView.Warning>> warnings(
      @RequestParam(required = false) String area,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    caller.require("officer", "admin", "commander", "auditor", "grid");
    return Map.of(
        "items",
        view
            .newest(area == null ? Region.JIAXING.code() : area, Math.clamp(limit, 1, MOST))
            .stream()
            .filter(w -> caller.actsFor(w.area()))
            .toList());
  }
}
