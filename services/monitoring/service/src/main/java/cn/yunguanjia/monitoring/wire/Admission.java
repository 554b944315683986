package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decides at the door what a frame counts for: by the device's register entry and password. */
final class Admission {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Access(boolean known, String password, Instant until) {}

  private final JdbcTemplate sql;
  private final Duration latestAhead;
  private final Map<String, Access> cache = new ConcurrentHashMap<>();

  Admission(JdbcTemplate sql, Duration latestAhead) {
    this.sql = sql;
    this.latestAhead = latestAhead;
  }

  Verdict judge(Frame frame, Instant receivedAt) {
    Access access = access(frame.mn(), receivedAt);
    if (!access.known()) {
      return Verdict.UNKNOWN_DEVICE;
    }
    if (access.password() != null && !access.password().equals(frame.pw())) {
      return Verdict.WRONG_PASSWORD;
    }
    boolean ahead =
        frame
            .dataTime()
            .filter(time -> time.toInstant().isAfter(receivedAt.plus(latestAhead)))
            .isPresent();
    return ahead ? Verdict.IMPOSSIBLE_TIME : Verdict.ACCEPTED;
  }

  /** A device that was just registered is let in at once. */
  void forget(String mn) {
    cache.remove(mn);
  }

  private Access access(String mn, Instant now) {
    Access cached = cache.get(mn);
    if (cached != null && now.isBefore(cached.until())) {
      return cached;
    }
    List<Access> found =
        sql.query(
            "select password from frames.device_access where mn = ?",
            (row, n) -> new Access(true, row.getString(1), now.plus(FRESH)),
            mn);
    Access access = found.isEmpty() ? new Access(false, null, now.plus(FRESH)) : found.getFirst();
    if (access.known()) {
      cache.put(mn, access);
    }
    return access;
  }
}
