package cn.yunguanjia.monitoring.air;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.testing.Http;

/** An air station that the register knows. */
final class GivenStation {
  private GivenStation() {}

  static void settle(Http http, String admin, String id, String level, String area) {
    http.post(
        "/api/monitoring/stations",
        admin,
        "{\"id\":\"%s\",\"name\":{\"zh\":\"站\",\"en\":\"Station\"},\"kind\":\"AIR\",\"level\":\"%s\",\"area\":\"%s\",\"lon\":120.7,\"lat\":30.7,\"at\":\"2018-01-01T00:00:00Z\"}"
            .formatted(id, level, area));
    await()
        .atMost(SOON)
        .until(
            () ->
                http.get("/api/monitoring/stations", admin)
                    .body()
                    .contains("\"id\":\"" + id + "\""));
  }
}
