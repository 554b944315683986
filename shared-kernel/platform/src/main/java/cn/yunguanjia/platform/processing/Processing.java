package cn.yunguanjia.platform.processing;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs a context's projections and automations, and rebuilds a view while the old one serves. */
public final class Processing implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Processing.class);
  private static final int AUTOMATION_BATCH = 50;

  private final Processors processors;
  private final List<Projection> projections;
  private final List<Automation> automations;
  private final List<Follower> followers;
  private final ReadModels models;
  private final TokenStore viewTokens;
  private final TokenStore automationTokens;
  private final TransactionManager transactions;
  private final ScheduledExecutorService timer;
  private final Settings settings;

  private final Map<String, RunningProcessor> serving = new ConcurrentHashMap<>();
  private final Map<String, RunningProcessor> rebuilding = new ConcurrentHashMap<>();
  private volatile boolean running;

  /**
   * @param rewind whether the last stop was unclean, so that tokens of views step back
   * @param rewindEvents by how many events
   */
  record Settings(int batchSize, boolean rewind, long rewindEvents) {}

  Processing(
      Processors processors,
      List<Projection> projections,
      List<Automation> automations,
      List<Follower> followers,
      ReadModels models,
      TokenStore viewTokens,
      TokenStore automationTokens,
      TransactionManager transactions,
      ScheduledExecutorService timer,
      Settings settings) {
    this.processors = processors;
    this.projections = projections;
    this.automations = automations;
    this.followers = followers;
    this.models = models;
    this.viewTokens = viewTokens;
    this.automationTokens = automationTokens;
    this.transactions = transactions;
    this.timer = timer;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    for (Projection projection : projections) {
      String name = projection.readModel().name();
      RunningProcessor processor = project(projection, projection.readModel().served());
      if (settings.rewind()) {
        stepBack(processor.name());
      }
      serving.put(name, processor);
      processor.processor().start();
      OptionalInt interrupted = models.building(projection.readModel());
      if (interrupted.isPresent()) {
        rebuild(name);
      }
    }
    for (Automation automation : automations) {
      String name = automation.getClass().getSimpleName();
      RunningProcessor processor =
          processors.build(name, automation, automationTokens, AUTOMATION_BATCH);
      serving.put(name, processor);
      processor.processor().start();
    }
    timer.scheduleWithFixedDelay(this::finishRebuilds, 200, 200, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    List<RunningProcessor> all = new ArrayList<>(serving.values());
    all.addAll(rebuilding.values());
    // all at once: each looks at its log once more before it ends
    CompletableFuture.allOf(
            all.stream()
                .map(each -> each.processor().shutdownAsync())
                .toArray(CompletableFuture[]::new))
        .join();
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the stores, before the web server takes requests. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** Fills a fresh generation of the view from the whole log, then serves it. */
  public void rebuild(String view) {
    var own = followers.stream().filter(f -> f.view().equals(view)).findFirst();
    if (own.isPresent()) {
      own.get().rebuild();
      return;
    }
    Projection projection =
        projections.stream()
            .filter(p -> p.readModel().name().equals(view))
            .findFirst()
            .orElseThrow(() -> noSuch(view));
    if (rebuilding.containsKey(view)) {
      return;
    }
    int next = models.startNext(projection.readModel());
    RunningProcessor fresh = project(projection, next);
    forget(fresh);
    rebuilding.put(view, fresh);
    fresh.processor().start();
    LOG.info("Rebuilding view {} as generation {}", view, next);
  }

  /** Tries every parked sequence of a processor once more; says how many were cured. */
  public int retry(String processor) {
    RunningProcessor parked = find(processor);
    int cured = 0;
    while (parked.invoker().processAny()) {
      cured++;
    }
    return cured;
  }

  public List<ProcessorState> states() {
    List<ProcessorState> states = new ArrayList<>();
    serving.forEach((name, p) -> states.add(ProcessorState.of(name, p, false)));
    rebuilding.forEach((name, p) -> states.add(ProcessorState.of(name, p, true)));
    followers.forEach(follower -> states.addAll(follower.states()));
    states.sort(java.util.Comparator.comparing(ProcessorState::name));
    return states;
  }

  public List<ParkedEvent> parked(String processor) {
    return inTransaction(() -> ParkedEvent.all(find(processor).letters()));
  }

  private RunningProcessor project(Projection projection, int generation) {
    var model = projection.readModel();
    return processors.build(
        model.name() + "@" + generation,
        new ProjectionHandler(projection, model, generation),
        new FlushFirst(viewTokens, model),
        settings.batchSize());
  }

  private void finishRebuilds() {
    try {
      rebuilding.forEach(
          (view, fresh) -> {
            if (fresh.caughtUp()) {
              serve(view, fresh);
            }
          });
      models.refresh();
    } catch (RuntimeException storeSilent) {
      LOG.debug("Not now: {}", storeSilent.toString());
    }
  }

  private void serve(String view, RunningProcessor fresh) {
    Projection projection =
        projections.stream()
            .filter(p -> p.readModel().name().equals(view))
            .findFirst()
            .orElseThrow();
    RunningProcessor old = serving.put(view, fresh);
    rebuilding.remove(view);
    int generation = Integer.parseInt(fresh.name().substring(fresh.name().lastIndexOf('@') + 1));
    old.processor().shutDown();
    models.serve(projection.readModel(), generation);
    forget(old);
    LOG.info("View {} is now served from generation {}", view, generation);
  }

  /** A rebuilt view starts from the tail of the log and without old letters. */
  private void forget(RunningProcessor processor) {
    inTransaction(
        () -> {
          for (int segment : viewTokens.fetchSegments(processor.name())) {
            viewTokens.deleteToken(processor.name(), segment);
          }
          processor.letters().clear();
          return null;
        });
  }

  private void stepBack(String processor) {
    for (int segment : viewTokens.fetchSegments(processor)) {
      TrackingToken token = viewTokens.fetchToken(processor, segment);
      if (token instanceof GapAwareTrackingToken reached) {
        long back = reached.getIndex() - settings.rewindEvents();
        viewTokens.storeToken(
            GapAwareTrackingToken.newInstance(Math.max(0, back), Set.of()), processor, segment);
      }
      viewTokens.releaseClaim(processor, segment);
    }
  }

  private RunningProcessor find(String name) {
    RunningProcessor found = serving.get(name);
    if (found == null) {
      throw noSuch(name);
    }
    return found;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions.fetchInTransaction(work);
  }

  private static RefusedException noSuch(String name) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-processor",
            "没有名为 " + name + " 的视图或自动化",
            "No view or automation is named " + name));
  }
}
