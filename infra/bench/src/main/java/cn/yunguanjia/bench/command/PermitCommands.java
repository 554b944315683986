package cn.yunguanjia.bench.command;

import cn.yunguanjia.language.Medium;
import cn.yunguanjia.permit.domain.Enterprise;
import cn.yunguanjia.permit.domain.OutletLimits;
import cn.yunguanjia.permit.domain.PermitForm;
import cn.yunguanjia.permit.domain.Permits;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Grants a permit to one firm after the other, and varies the ones of this turn one after the
 * other.
 */
final class PermitCommands {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 1800;
  private static final Origin OFFICER = new Origin("bench", "officer", null);

  private final Decisions decisions;
  private final Permits permits = new Permits();
  private final AtomicLong granted = new AtomicLong();
  private final AtomicLong varied = new AtomicLong();
  private volatile long first;

  PermitCommands(Decisions decisions) {
    this.decisions = decisions;
  }

  void grant() {
    Enterprise.Registered holder = holder(granted.getAndIncrement());
    var form = new PermitForm(number(holder), "KEY", FIRST, FIRST.plusDays(DAYS), limits("80"));
    execute(holder, new Permits.Grant(form, holder, Instant.now()));
  }

  /** The permits granted from now on are those that are varied. */
  void beginTurn() {
    first = granted.get();
    varied.set(0);
  }

  /** One variation of the next permit of this turn; when all have one, a second one of each. */
  void vary() {
    long turn = varied.getAndIncrement();
    long permits = granted.get() - first;
    Enterprise.Registered holder = holder(first + turn % permits);
    LocalDate from = FIRST.plusDays(1 + turn / permits % (DAYS - 1));
    execute(holder, new Permits.Vary(from, limits("60"), "提标改造", holder, Instant.now()));
  }

  private void execute(Enterprise.Registered holder, Permits.Command command) {
    decisions.execute(Subject.of("permit", number(holder)), permits, command, OFFICER);
  }

  private static Enterprise.Registered holder(long number) {
    String uscc = String.format(Locale.ROOT, "91330483MA%08d", number);
    return new Enterprise.Registered(uscc, "330483", Map.of("DW001", Medium.WATER));
  }

  private static String number(Enterprise.Registered holder) {
    return holder.uscc() + "001P";
  }

  private static List<OutletLimits> limits(String cod) {
    var limit =
        new OutletLimits.LimitForm(
            "w01018", "DAY", new BigDecimal(cod), null, "mg/L", "GB 4287-2012", "表2 直接排放", null);
    return List.of(new OutletLimits("DW001", List.of(limit)));
  }
}
