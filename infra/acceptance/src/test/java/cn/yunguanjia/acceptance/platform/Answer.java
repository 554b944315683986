package cn.yunguanjia.acceptance.platform;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the door said. */
public record Answer(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(response.body());
  }

  /** The stable last word of a problem's type (RFC 9457). */
  public String problem() {
    String type = json().path("type").asString("");
    return type.substring(type.lastIndexOf(':') + 1);
  }

  @Override
  public String toString() {
    return response.request().method() + " " + response.uri() + " → " + status() + " " + text();
  }
}
