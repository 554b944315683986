package cn.yunguanjia.platform.processing;

import cn.yunguanjia.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators: how far the views are, what is parked and why, retry, rebuild. */
@RestController
@RequestMapping("/api/${yunguanjia.api-name}/operations")
class Operations {
  private final Processing processing;

  Operations(Processing processing) {
    this.processing = processing;
  }

  @GetMapping("/processors")
  Map<String, List<ProcessorState>> processors(Caller caller) {
    caller.require("admin", "auditor");
    return Map.of("items", processing.states());
  }

  @GetMapping("/processors/{name}/parked")
  Map<String, List<ParkedEvent>> parked(@PathVariable String name, Caller caller) {
    caller.require("admin", "auditor");
    return Map.of("items", processing.parked(name));
  }

  @PostMapping("/processors/{name}/retry")
  Map<String, Integer> retry(@PathVariable String name, Caller caller) {
    caller.require("admin");
    return Map.of("cured", processing.retry(name));
  }

  @PostMapping("/read-models/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> rebuild(@PathVariable String name, Caller caller) {
    caller.require("admin");
    processing.rebuild(name);
    return Map.of("rebuilding", name);
  }
}
