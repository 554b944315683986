package cn.yunguanjia.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An administrative area by its six-digit code (GB/T 2260). Codes form a tree by prefix: a code
 * that ends in 00 covers every code that begins with its first four digits.
 */
public record Region(String code, Bilingual name, double seatLon, double seatLat) {

  public static final Region JIAXING = region("330400", "嘉兴市", "Jiaxing", 120.76, 30.75);

  /** The seven county-level areas of the city, in the order of their codes. */
  public static final List<Region> COUNTIES =
      List.of(
          region("330402", "南湖区", "Nanhu", 120.78, 30.75),
          region("330411", "秀洲区", "Xiuzhou", 120.71, 30.76),
          region("330421", "嘉善县", "Jiashan", 120.92, 30.84),
          region("330424", "海盐县", "Haiyan", 120.94, 30.52),
          region("330481", "海宁市", "Haining", 120.69, 30.53),
          region("330482", "平湖市", "Pinghu", 121.02, 30.70),
          region("330483", "桐乡市", "Tongxiang", 120.55, 30.63));

  private static final Map<String, Region> BY_CODE =
      java.util.stream.Stream.concat(java.util.stream.Stream.of(JIAXING), COUNTIES.stream())
          .collect(Collectors.toMap(Region::code, Function.identity()));

  public static Optional<Region> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The area's name, or the bare code where the register does not know it. */
  public static Bilingual nameOf(String code) {
    return find(code).map(Region::name).orElseGet(() -> Bilingual.of(code, code));
  }

  /** Whether {@code outer} is {@code inner} or lies above it in the tree. */
  public static boolean covers(String outer, String inner) {
    return inner != null && inner.startsWith(outer.endsWith("00") ? outer.substring(0, 4) : outer);
  }

  private static Region region(String code, String zh, String en, double lon, double lat) {
    return new Region(code, Bilingual.of(zh, en), lon, lat);
  }
}
