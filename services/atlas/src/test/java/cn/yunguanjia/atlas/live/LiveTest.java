package cn.yunguanjia.atlas.live;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.testing.ContextTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ContextTest
class LiveTest {
  @LocalServerPort int port;

  @Test
  void aStopEndsOpenLinesInOrder(@Autowired Live live) throws Exception {
    var connection = URI.create("http://127.0.0.1:" + port + "/api/live").toURL().openConnection();
    connection.setReadTimeout(10_000);
    try (var line = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
      assertThat(line.readLine()).isEqualTo(":alive");
      live.end();
      // what ends out of order ends with an exception
      assertThat(line.lines().filter(each -> each.startsWith("id:"))).isEmpty();
    }
  }
}
