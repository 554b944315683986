package cn.yunguanjia.monitoring.file;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a file of which nothing was taken: what is wrong, line by line. */
public final class FaultyLines {
  private static final int MOST = 200;

  private FaultyLines() {}

  /**
   * @param code of the refusal
   */
  public static ResponseEntity<ProblemDetail> refused(
      String code, List<LineFault> faults, Locale locale) {
    int count = faults.size();
    ResponseEntity<ProblemDetail> answer =
        Problems.document(
            Refusal.invalid(
                code,
                "csv",
                "文件有 " + count + " 处错误，没有导入任何数据；请按行改正后重新导入",
                (count == 1 ? "1 fault" : count + " faults")
                    + "; nothing was imported. Mend the lines and import it again"),
            locale);
    answer
        .getBody()
        .setProperty(
            "errors", faults.stream().limit(MOST).map(fault -> told(fault, locale)).toList());
    answer.getBody().setProperty("faults", count);
    return answer;
  }

  private static Map<String, Object> told(LineFault fault, Locale locale) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("line", fault.line());
    told.put("column", fault.column());
    told.put("value", fault.value());
    told.put("message", fault.message().in(locale));
    return told;
  }
}
