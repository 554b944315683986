package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Worst first: judged over its limit, silent, broken, and the running ones by how close they come.
 * The place of a row is a text, so that a page can go on behind the last row of the one before even
 * when the wall has moved meanwhile.
 */
final class Order {
  private static final BigDecimal MOST = new BigDecimal("99999");
  private static final List<OutletState> WORST_FIRST =
      List.of(
          OutletState.SILENT,
          OutletState.FAULT,
          OutletState.CALIBRATION,
          OutletState.MAINTENANCE,
          OutletState.RUNNING,
          OutletState.STOPPED,
          OutletState.NO_DATA);

  private Order() {}

  static String place(Row row) {
    int rank = row.over() > 0 ? 0 : 1 + WORST_FIRST.indexOf(row.state());
    BigDecimal closeness = MOST.subtract(row.worstRatio().min(MOST)).max(BigDecimal.ZERO);
    return "%d|%012.3f|%s"
        .formatted(rank, closeness.setScale(3, RoundingMode.HALF_EVEN), row.outlet());
  }

  static String cursor(Row last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place(last).getBytes(StandardCharsets.UTF_8));
  }

  /** The place a page goes on behind; before all others where no cursor was sent. */
  static String after(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return "";
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (place.matches("\\d\\|\\d{8}\\.\\d{3}\\|\\S+")) {
        return place;
      }
    } catch (IllegalArgumentException noBase64) {
      // refused below, as any other text that is no cursor
    }
    throw new RefusedException(
        Refusal.invalid(
            "cursor-malformed",
            "cursor",
            "翻页位置不对，请使用上一页返回的 next",
            "Send back the next of the page before as cursor"));
  }
}
