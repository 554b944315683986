package cn.yunguanjia.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.gateway.route.LiveLines;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class OpenDoorTest extends DoorTest {

  @Test
  void everyAnswerTellsTheBrowserWhatItMayDo() {
    var headers = browser().get("/api/public/feed").headers();

    assertThat(headers.firstValue("content-security-policy").orElseThrow())
        .contains("script-src 'self' 'wasm-unsafe-eval';")
        .contains("frame-ancestors 'none'")
        .contains("object-src 'none'");
    assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(headers.allValues("x-frame-options")).containsExactly("DENY");
    assertThat(headers.firstValue("referrer-policy")).contains("strict-origin-when-cross-origin");
    assertThat(headers.firstValue("permissions-policy").orElseThrow()).contains("camera=(self)");
  }

  @Test
  void oneAddressCannotTakeAllOfTheOpenData() {
    var greedy = new Browser(port, "127.0.0.77");
    var answers = IntStream.range(0, 200).mapToObj(_ -> greedy.get("/api/public/feed")).toList();

    var refused = answers.stream().filter(answer -> answer.statusCode() == 429).findFirst();
    assertThat(refused).isPresent();
    assertThat(refused.get().headers().firstValue("retry-after")).contains("1");
    assertThat(refused.get().body()).contains("urn:yunguanjia:problem:too-many-requests");
    assertThat(answers.getFirst().statusCode()).isEqualTo(200);
    assertThat(new Browser(port, "127.0.0.78").get("/api/public/feed").statusCode()).isEqualTo(200);
  }

  /** Each with an address of its own: the allowance is one for all of them together. */
  @ParameterizedTest
  @CsvSource({
    "71, /c/0123456789ABCDEFG",
    "72, /%63/0123456789ABCDEFG",
    "73, /api/public/codes?q=a",
    "74, /api/credit/codes/0123456789ABCDEFG/live",
    "75, /api/%70ublic/codes?q=a"
  })
  void nobodyTriesOneCodeAfterTheOther(int address, String path) {
    var greedy = new Browser(port, "127.0.0." + address);

    assertRefusedInBothLanguages(
        IntStream.range(0, 200)
            .mapToObj(n -> greedy.get(path, "Accept-Language", n % 2 == 0 ? "zh-CN" : "en"))
            .toList());
  }

  @Test
  void nobodyHasOneCodeAfterTheOtherVerified() {
    var greedy = new Browser(port, "127.0.0.76");

    assertRefusedInBothLanguages(
        IntStream.range(0, 200)
            .mapToObj(
                n ->
                    greedy.post(
                        "/api/public/codes/verify",
                        "{\"code\":\"YGJ1:\"}",
                        "Content-Type",
                        "application/json",
                        "Accept-Language",
                        n % 2 == 0 ? "zh-CN" : "en"))
            .toList());
  }

  private static void assertRefusedInBothLanguages(List<HttpResponse<String>> answers) {
    var refused = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertThat(refused).hasSizeGreaterThan(10);
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.headers().firstValue("retry-after")).contains("1");
              assertThat(answer.headers().firstValue("content-type").orElseThrow())
                  .startsWith("application/problem+json");
              assertThat(answer.body()).contains("urn:yunguanjia:problem:too-many-requests");
            });
    assertThat(refused).anySatisfy(answer -> assertThat(answer.body()).contains("请按响应头"));
    assertThat(refused).anySatisfy(answer -> assertThat(answer.body()).contains("Wait for the"));
    assertThat(answers.getFirst().statusCode()).isNotEqualTo(429);
  }

  @Test
  void aProblemSpeaksTheReadersLanguage() {
    var chinese =
        browser().get("/api/public/nothing", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
    var english = browser().get("/api/public/nothing", "Accept-Language", "en-GB,zh;q=0.5");
    var unsaid = browser().get("/api/public/nothing");

    assertThat(chinese.statusCode()).isEqualTo(404);
    assertThat(chinese.headers().firstValue("content-language")).contains("zh-CN");
    assertThat(chinese.body()).contains("没有这个地址").contains("urn:yunguanjia:problem:not-found");
    assertThat(english.headers().firstValue("content-language")).contains("en");
    assertThat(english.body()).contains("There is nothing at this address");
    assertThat(unsaid.body()).contains("没有这个地址");
  }

  @Test
  void operatorsPagesOtherThanHealthAreNotThere() {
    assertThat(browser().get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(browser().get("/actuator/heapdump").statusCode()).isEqualTo(404);
  }

  @Test
  void eventsPassAsTheyHappen() throws Exception {
    var secondMayGo = new CountDownLatch(1);
    CONTEXTS
        .get("atlas")
        .at(
            "/api/live",
            (exchange, _) -> {
              exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
              exchange.sendResponseHeaders(200, 0);
              var out = exchange.getResponseBody();
              out.write("id:1\ndata:{\"n\":1}\n\n".getBytes(StandardCharsets.UTF_8));
              out.flush();
              try {
                secondMayGo.await(10, TimeUnit.SECONDS);
                // longer than a context may take to answer: a stream is not an answer
                TimeUnit.MILLISECONDS.sleep(1200);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              out.write("id:2\ndata:{\"n\":2}\n\n".getBytes(StandardCharsets.UTF_8));
            });

    try (var reader =
        new BufferedReader(new InputStreamReader(browser().stream("/api/live").body()))) {
      assertThat(reader.readLine()).isEqualTo("id:1");
      assertThat(reader.readLine()).isEqualTo("data:{\"n\":1}");
      assertThat(secondMayGo.getCount()).isEqualTo(1);
      secondMayGo.countDown();
      assertThat(reader.readLine()).isEmpty();
      assertThat(reader.readLine()).isEqualTo("id:2");
    }
  }

  @Test
  void aStopEndsOpenLinesInOrder(@Autowired LiveLines lines) throws Exception {
    CONTEXTS
        .get("atlas")
        .at(
            "/api/live",
            (exchange, _) -> {
              exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write("id:1\n\n".getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
              LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
            });

    try (var reader =
        new BufferedReader(new InputStreamReader(browser().stream("/api/live").body()))) {
      assertThat(reader.readLine()).isEqualTo("id:1");
      assertThat(reader.readLine()).isEmpty();
      lines.end();
      assertThat(reader.readLine()).isNull();
    }
  }

  @Test
  void theInterfacesOfAllContextsStandInOneDocument() {
    CONTEXTS.forEach(
        (name, server) ->
            server.at(
                "/v3/api-docs",
                (exchange, _) ->
                    FarSide.json(
                        exchange,
                        200,
                        """
                        {"openapi":"3.1.0","paths":{"/api/%1$s/things":{"get":{"operationId":"list",
                        "responses":{"200":{"content":{"application/json":{"schema":
                        {"$ref":"#/components/schemas/Page"}}}}}}},"/actuator/health":{"get":{}}},
                        "components":{"schemas":{"Page":{"title":"%1$s"}}}}"""
                            .formatted(name))));

    var document = browser().get("/v3/api-docs").body();

    assertThat(document)
        .contains("\"openapi\":\"3.1.0\"")
        .contains("/api/permit/things", "/api/atlas/things")
        .contains("\"#/components/schemas/credit.Page\"")
        .contains("\"credit.Page\":{\"title\":\"credit\"}")
        .contains("\"operationId\":\"index.list\"")
        .doesNotContain("/actuator");
  }
}
