package cn.yunguanjia.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void whatIsNotSaidIsTheDocumentedDefault() {
    var settings = Settings.of();
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.hj212Port()).isEqualTo(9212);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.data()).isEqualTo(settings.home().resolve(".data"));
    assertThat(settings.demonstration()).isTrue();
    assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
  }

  @Test
  void theWildcardIsNoAddressForABrowser() {
    assertThat(Settings.of("--host", "0.0.0.0").publicUrl()).isEqualTo("http://127.0.0.1:8080");
  }

  @ParameterizedTest
  @CsvSource({"--port,0", "--port,65536", "--hj212-port,x", "--mode,test"})
  void refusesInOneLineThatNamesTheOption(String option, String value) {
    assertThatThrownBy(() -> Settings.of(option, value))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(option)
        .hasMessageContaining(value);
  }

  @Test
  void twoDoorsNeedTwoPorts() {
    assertThatThrownBy(() -> Settings.of("--port", "9212")).isInstanceOf(CannotStart.class);
  }

  @Test
  void aTakenPortIsNamedWithTheOptionThatChangesIt() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> FreePort.require("127.0.0.1", other.getLocalPort(), "--hj212-port"))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(Integer.toString(other.getLocalPort()))
          .hasMessageContaining("--hj212-port");
    }
  }
}
