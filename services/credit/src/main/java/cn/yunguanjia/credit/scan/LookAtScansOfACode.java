package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.credit.view.Readers;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often a code was scanned, for its holder and those who watch over its area. */
@RestController
class LookAtScansOfACode {
  private final ScanBook book;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  LookAtScansOfACode(ScanBook book, Codes codes, CodeView view, Clock clock) {
    this.book = book;
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

  /**
   * @param day the last of the seven days, today where none is given
   */
  @GetMapping("/api/credit/codes/{codeId}/scans")
  @Operation(summary = "扫码次数 How often a code was scanned in the last seven days, by hour and kind")
  Map<String, Object> scans(
      @PathVariable String codeId, @RequestParam(required = false) LocalDate day, Caller caller) {
    Instant now = clock.instant();
    Document firm = view.require(codes.firmOfCode(CodeId.read(codeId)), now).firm();
    Readers.require(firm, caller);
    LocalDate last = day == null ? CityTime.day(now) : day;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("asOf", now);
    answer.put("codeId", firm.getString("codeId"));
    answer.put(
        "days", ScanDays.of(last, book.of(firm.getString("codeId"), ScanDays.first(last), last)));
    return answer;
  }
}
