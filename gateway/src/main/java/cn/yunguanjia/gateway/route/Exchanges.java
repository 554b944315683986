package cn.yunguanjia.gateway.route;

import cn.yunguanjia.gateway.GatewaySettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How a request travels on: one client with a time limit, one without for streams of events. */
@Configuration
class Exchanges {

  @Bean
  ProxyExchange proxyExchange(GatewaySettings settings, GatewayMvcProperties properties) {
    var client =
        HttpClient.newBuilder()
            // the JDK's default would ask every service to change to HTTP/2 first
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.limits().connectWithin())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    var limited = exchange(client, settings.limits().answerWithin(), properties);
    var unlimited = exchange(client, null, properties);
    return request ->
        "/api/live".equals(request.getServerRequest().path())
            ? unlimited.exchange(request)
            : limited.exchange(request);
  }

  private static ProxyExchange exchange(
      HttpClient client, Duration answerWithin, GatewayMvcProperties properties) {
    var requests = new JdkClientHttpRequestFactory(client);
    requests.enableCompression(false); // what the service sends goes on as it is
    if (answerWithin != null) {
      requests.setReadTimeout(answerWithin);
    }
    return new RestClientProxyExchange(
        RestClient.builder().requestFactory(requests).build(), properties);
  }
}
