package cn.yunguanjia.bench.command;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Engines;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.RunningContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Commands of the permit context from the decision to the committed event: half of a turn grants
 * new permits, the other half varies them. The context's projections rest, because the baseline has
 * none.
 */
public final class CommandToEvent implements Benchmark {

  @Override
  public Title title() {
    return new Title(
        "command",
        "commands to their stored events, half new, half amended, 8 at once",
        "commands/s",
        Better.HIGHER,
        "JDBC (select and) insert and commit");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    var engines = Engines.start(bench, "command");
    try {
      return new Run(bench.effort(), engines);
    } catch (Exception failed) {
      engines.close();
      throw failed;
    }
  }

  private static final class Run implements Trial {
    private final Effort effort;
    private final Engines engines;
    private final PermitCommands permits;
    private final PlainInserts plain;
    private final Map<String, List<Double>> legs = new LinkedHashMap<>();

    Run(Effort effort, Engines engines) throws Exception {
      this.effort = effort;
      this.engines = engines;
      RunningContext permit = engines.context(Context.PERMIT, Map.of());
      permit.spring().getBean(Processing.class).stop();
      permits = new PermitCommands(permit.spring().getBean(Decisions.class));
      permits.grant();
      permits.vary();
      plain = new PlainInserts(permit.spring().getBean(DataSource.class));
    }

    @Override
    public double ours() throws Exception {
      permits.beginTurn();
      return together(leg("new", permits::grant), leg("amended", permits::vary));
    }

    @Override
    public double baseline() throws Exception {
      plain.beginTurn();
      return together(leg("newBaseline", plain::insert), leg("amendedBaseline", plain::amend));
    }

    private double leg(String name, Workers.Work work) throws Exception {
      double rate = Workers.perSecond(effort.nanos() / 2, work);
      legs.computeIfAbsent(name, n -> new ArrayList<>()).add(rate);
      return rate;
    }

    /** Both halves took the same time. */
    private static double together(double first, double second) {
      return (first + second) / 2;
    }

    @Override
    public Map<String, Object> extra() {
      Map<String, Object> extra = new LinkedHashMap<>();
      legs.forEach((name, rates) -> extra.put(name, Statistics.rounded(median(rates))));
      extra.put("newRatio", ratio("new"));
      extra.put("amendedRatio", ratio("amended"));
      return extra;
    }

    private double ratio(String leg) {
      return Statistics.rounded(median(legs.get(leg)) / median(legs.get(leg + "Baseline")));
    }

    private double median(List<Double> rates) {
      return Statistics.median(rates.subList(effort.warmUps(), rates.size()));
    }

    @Override
    public void close() throws Exception {
      engines.close();
    }
  }
}
