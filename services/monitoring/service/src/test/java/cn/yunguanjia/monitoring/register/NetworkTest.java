package cn.yunguanjia.monitoring.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.33.4.7, 10.33.4.7, true",
    "10.33.4.7, 10.33.4.8, false",
    "10.33.4.0/24, 10.33.4.200, true",
    "10.33.4.0/24, 10.33.5.1, false",
    "10.33.4.0/23, 10.33.5.1, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "2001:db8::/32, 2001:db8:1::1, true",
    "2001:db8::/32, 10.33.4.7, false"
  })
  void containsWhatAgreesInTheLeadingBits(String network, String address, boolean in) {
    assertThat(Network.parse(network).orElseThrow().contains(InetAddress.ofLiteral(address)))
        .isEqualTo(in);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.33.4", "10.33.4.0/33", "10.33.4.0/-1", "10.33.4.0/x"})
  void whatIsNoNetworkIsNone(String text) {
    assertThat(Network.parse(text)).isEmpty();
  }

  @Test
  void aNameIsNeverLookedUp() {
    assertThat(Network.parse("example.org")).isEmpty();
  }
}
