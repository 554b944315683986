package cn.yunguanjia.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem in the reader's language: a problem document for programs, a small page for a
 * person whose browser asked for one.
 */
@Component
public class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    write(request, response, problem, request.getRequestURI());
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem, String instance)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var wording = problem.in(prefersEnglish(request));
    response.resetBuffer();
    response.setStatus(problem.status().value());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, wording.language());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language");
    byte[] body;
    if (wantsPage(request, instance)) {
      response.setContentType("text/html;charset=UTF-8");
      body = page(wording).getBytes(StandardCharsets.UTF_8);
    } else {
      response.setContentType("application/problem+json");
      body = json.writeValueAsBytes(document(problem, wording, instance));
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static LinkedHashMap<String, Object> document(
      Problem problem, Problem.Wording wording, String instance) {
    var document = new LinkedHashMap<String, Object>();
    document.put("type", problem.type());
    document.put("title", wording.title());
    document.put("status", problem.status().value());
    document.put("detail", wording.detail());
    document.put("instance", instance);
    return document;
  }

  /** An address under /api answers programs, whatever they say they accept. */
  private static boolean wantsPage(HttpServletRequest request, String instance) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html") && !instance.startsWith("/api/");
  }

  private static boolean prefersEnglish(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return false;
    }
    for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
      var language = locales.nextElement().getLanguage();
      if (language.equals(Locale.CHINESE.getLanguage())) {
        return false;
      }
      if (language.equals(Locale.ENGLISH.getLanguage())) {
        return true;
      }
    }
    return true; // a reader of neither gets the language that more of the world reads
  }

  private static String page(Problem.Wording wording) {
    var entry = wording.language().equals("en") ? "To the entry page" : "返回首页";
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>
        <style>body{font:18px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#1d2b33;background:#f4f6f4;\
        margin:0;display:grid;min-height:100vh;place-items:center}main{max-width:34rem;padding:2rem}\
        h1{font-size:1.6rem;margin:0 0 .5rem}a{color:#0b5a6b}</style></head>
        <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
        """
        .formatted(
            wording.language(),
            HtmlUtils.htmlEscape(wording.title()),
            HtmlUtils.htmlEscape(wording.title()),
            HtmlUtils.htmlEscape(wording.detail()),
            entry);
  }
}
