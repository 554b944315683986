package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.plate.LookAtPlate;
import cn.yunguanjia.credit.revocation.Revocations;
import cn.yunguanjia.credit.scan.Scans;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.problem.Language;
import cn.yunguanjia.platform.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What a citizen sees after scanning a door plate. */
@Controller
class CodePage {
  private final Codes codes;
  private final CodeView view;
  private final LookAtPlate plates;
  private final Revocations revocations;
  private final OpenReadings readings;
  private final Scans scans;
  private final Clock clock;
  private final JsonMapper json;

  CodePage(
      Codes codes,
      CodeView view,
      LookAtPlate plates,
      Revocations revocations,
      OpenReadings readings,
      Scans scans,
      Clock clock,
      JsonMapper json) {
    this.codes = codes;
    this.view = view;
    this.plates = plates;
    this.revocations = revocations;
    this.readings = readings;
    this.scans = scans;
    this.clock = clock;
    this.json = json;
  }

  /**
   * @param p what the plate says of itself: serial, geohash and enterprise
   * @param s signature of the plate; the page says whether it is genuine, "none" without one
   */
  @GetMapping("/c/{codeId}")
  String page(
      @PathVariable String codeId,
      @RequestParam(required = false) String p,
      @RequestParam(required = false) String s,
      @RequestParam(required = false) String lang,
      @CookieValue(name = "lang", required = false) String kept,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String language = language(lang, kept, request);
    model.addAttribute("lang", language);
    model.addAttribute("times", new SpokenTime(language, clock.instant()));
    model.addAttribute("words", StatusWords.words(language));
    model.addAttribute("meanings", StatusWords.meanings(language));
    model.addAttribute("ofPlate", query("p", p) + query("s", s));
    model.addAttribute("plate", "none");
    model.addAttribute("code", null);
    CodeView.At found = find(codeId);
    if (found == null) {
      scans.openedNothing();
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "code";
    }
    tell(found, language, model);
    model.addAttribute("revoked", revocations.revoked(found.firm().getString("codeId")));
    var scanned = plates.at(found.firm().getString("codeId"), found.firm().getString("_id"), p, s);
    scans.opened(found.firm().getString("codeId"), scanned);
    model.addAttribute("plate", scanned.name());
    model.addAttribute("hung", PlateFacts.of(scanned, language));
    return "code";
  }

  private CodeView.At find(String codeId) {
    try {
      return view.at(codes.firmOfCode(CodeId.read(codeId)), clock.instant());
    } catch (RefusedException noCodeLooksLikeThis) {
      return null;
    }
  }

  @SuppressWarnings("unchecked")
  private void tell(CodeView.At found, String language, Model model) {
    Map<String, Object> code =
        (Map<String, Object>)
            CodeFacts.inLanguage(
                json.readValue(json.writeValueAsString(view.json(found)), Map.class), language);
    model.addAttribute("code", code);
    Instant now = clock.instant();
    List<Map<String, Object>> groups = CodeFacts.groups(code, CityTime.startOf(CityTime.day(now)));
    model.addAttribute("groups", groups);
    model.addAttribute(
        "measuredAt",
        groups.isEmpty()
            ? null
            : MeasuredNow.into(groups, readings.latest(found.firm().getString("_id")), now));
    model.addAttribute("trend", CodeFacts.trend(code));
    model.addAttribute("turns", CodeFacts.turns(code));
  }

  private static String query(String name, String value) {
    return value == null || value.isBlank()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String language(String asked, String kept, HttpServletRequest request) {
    for (String each : new String[] {asked, kept}) {
      if ("zh".equals(each) || "en".equals(each)) {
        return each;
      }
    }
    Locale locale = Language.of(request);
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh";
  }
}
