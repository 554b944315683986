package cn.yunguanjia.bench.connections;

import cn.yunguanjia.bench.hj212.SampleFrames;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.FreePort;
import cn.yunguanjia.standalone.RunningContext;
import cn.yunguanjia.standalone.postgres.PostgresEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The monitoring context alone, on the engines of the one who started it, until that one leaves.
 */
final class HoldingServer {
  private static final int DEVICES_OF_A_FIRM = 900;

  private HoldingServer() {}

  public static void main(String... arguments) throws Exception {
    int port = FreePort.any();
    RunningContext monitoring =
        RunningContext.start(
            Context.MONITORING,
            Map.of(
                "server.port",
                0,
                "yunguanjia.event-log.url",
                arguments[0],
                "yunguanjia.event-log.username",
                PostgresEngine.USER,
                "yunguanjia.event-log.password",
                "",
                "yunguanjia.mongo.uri",
                arguments[1],
                "yunguanjia.hj212.port",
                port));
    try {
      register(monitoring, Integer.parseInt(arguments[2]));
      ChildProcess.answer("ready", port);
      while (System.in.read() >= 0) {
        // nothing is told to it but that it may end
      }
    } finally {
      monitoring.close();
      System.exit(0);
    }
  }

  private static void register(RunningContext monitoring, int devices) throws InterruptedException {
    List<DomainEvent> registered = new ArrayList<>();
    List<Object[]> access = new ArrayList<>();
    for (int i = 0; i < devices; i++) {
      String outlet =
          "91330483MA2YGJ%03dP:DW%03d".formatted(i / DEVICES_OF_A_FIRM, 1 + i % DEVICES_OF_A_FIRM);
      registered.add(
          new DeviceRegistered(SampleFrames.mn(i), outlet, null, "32", "330483", Instant.EPOCH));
      access.add(new Object[] {SampleFrames.mn(i)});
    }
    monitoring
        .spring()
        .getBean(JdbcTemplate.class)
        .batchUpdate(
            "insert into frames.device_access (mn, password, history_from) values (?, '123456',"
                + " '2000-01-01')",
            access);
    monitoring
        .spring()
        .getBean(Decisions.class)
        .record(registered, new Origin("bench", "admin", null));
    awaitRegister(monitoring, SampleFrames.mn(devices - 1));
  }

  /** Making the views of so many devices is no part of holding their lines. */
  private static void awaitRegister(RunningContext monitoring, String last)
      throws InterruptedException {
    DeviceView view = monitoring.spring().getBean(DeviceView.class);
    while (view.find(last).isEmpty()) {
      Thread.sleep(Duration.ofMillis(200));
    }
  }
}
