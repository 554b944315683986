package cn.yunguanjia.gateway.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Talks to Keycloak with short patience: a hanging Keycloak must not hang the door. */
final class BackChannel {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private BackChannel() {}

  static RestClient forTokens() {
    Consumer<List<HttpMessageConverter<?>>> formats =
        converters -> {
          converters.clear();
          converters.add(new FormHttpMessageConverter());
          converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
        };
    return RestClient.builder()
        .requestFactory(requests())
        .messageConverters(formats)
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  static RestOperations forKeys() {
    return new RestTemplate(requests());
  }

  private static JdkClientHttpRequestFactory requests() {
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
    factory.setReadTimeout(ANSWER);
    return factory;
  }
}
