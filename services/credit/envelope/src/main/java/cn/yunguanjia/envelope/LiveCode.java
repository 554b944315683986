package cn.yunguanjia.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a live code says. Times are whole seconds.
 *
 * @param issuer short name of the authority, as in its key list
 * @param enterpriseId unified social credit code (GB 32100)
 * @param enterpriseName at most {@value #LONGEST_NAME} bytes of UTF-8, see {@link #fitting}
 * @param area division code of six digits (GB/T 2260)
 * @param since when the status began; empty when not known
 * @param band empty where there is no score
 * @param asOf the moment for which it speaks, and before which it is not valid
 * @param expiry after which it proves nothing
 * @param ruleSet the rules the status follows from
 */
public record LiveCode(
    String issuer,
    String codeId,
    Kind kind,
    String enterpriseId,
    String enterpriseName,
    int area,
    Status status,
    Optional<Instant> since,
    Optional<ScoreBand> band,
    Instant asOf,
    Instant expiry,
    String ruleSet) {

  /** Keeps the longest code within QR version 15 at level Q. */
  public static final int LONGEST_NAME = 72;

  /** No code may claim a longer life; after it a stolen screenshot would live too long. */
  public static final Duration LONGEST_LIFE = Duration.ofHours(24);

  static final long LAST_SECOND = 253_402_300_799L;
  private static final Pattern ISSUER = Pattern.compile("[0-9A-Za-z-]{1,16}");
  private static final Pattern CODE_ID = Pattern.compile("[0-9A-Z]{1,24}");
  private static final Pattern ENTERPRISE_ID = Pattern.compile("[0-9A-Z]{18}");
  private static final Pattern RULE_SET = Pattern.compile("[ -~]{1,28}");

  public LiveCode {
    require(ISSUER.matcher(issuer).matches(), "issuer");
    require(CODE_ID.matcher(codeId).matches(), "code id");
    require(ENTERPRISE_ID.matcher(enterpriseId).matches(), "enterprise id");
    require(readable(enterpriseName), "enterprise name");
    require(area >= 100_000 && area <= 999_999, "area");
    require(RULE_SET.matcher(ruleSet).matches(), "rule set");
    since = since.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
    expiry = expiry.truncatedTo(ChronoUnit.SECONDS);
    Instant moment = asOf;
    require(since.filter(time -> time.isAfter(moment)).isEmpty(), "since: after as-of");
    require(asOf.isBefore(expiry), "expiry: not after as-of");
    require(!expiry.isAfter(asOf.plus(LONGEST_LIFE)), "expiry: too long after as-of");
    require(expiry.getEpochSecond() <= LAST_SECOND, "expiry");
    require(since.orElse(asOf).getEpochSecond() >= 0, "since: before 1970");
  }

  /** A name cut at a character so that it fits, with … at its end; the id says who it is. */
  public static String fitting(String name) {
    if (bytes(name) <= LONGEST_NAME) {
      return name;
    }
    int end = name.length();
    while (bytes(name.substring(0, end)) > LONGEST_NAME - 3) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + "…";
  }

  /** No control characters, nothing that changes the direction of writing. */
  private static boolean readable(String name) {
    return !name.isEmpty()
        && bytes(name) <= LONGEST_NAME
        && name.codePoints().noneMatch(LiveCode::unreadable);
  }

  private static boolean unreadable(int c) {
    return c < 0x20
        || c >= 0x7f && c <= 0x9f
        || c >= 0x200b && c <= 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c >= 0xd800 && c <= 0xdfff
        || c == 0xfeff;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
