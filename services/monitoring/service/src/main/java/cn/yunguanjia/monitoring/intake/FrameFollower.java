package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.parts.SplitParts;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.suspicion.FrameClocks;
import cn.yunguanjia.monitoring.units.UnitView;
import cn.yunguanjia.platform.processing.Follower;
import cn.yunguanjia.platform.processing.ProcessorState;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the readings by the frame log, and rebuilds them while the old ones serve. */
@Component
class FrameFollower implements SmartLifecycle, Follower {
  private static final Logger LOG = LoggerFactory.getLogger(FrameFollower.class);

  private final FrameLog frames;
  private final Readings readings;
  private final Intake intake;
  private final Closing closing;
  private final DeviceView devices;
  private final FrameClocks clocks;
  private final UnitView units;
  private final ReadModels models;
  private final FrameTokens tokens;
  private final SplitParts split;
  private final long rewind;
  private Following serving;
  private Following rebuilding;

  FrameFollower(
      FrameLog frames,
      Readings readings,
      Intake intake,
      Closing closing,
      DeviceView devices,
      FrameClocks clocks,
      UnitView units,
      ReadModels models,
      FrameTokens tokens,
      SplitParts split,
      @Value("${yunguanjia.unclean-start}") boolean unclean,
      @Value("${yunguanjia.projections.rewind-events}") long rewindEvents) {
    this.frames = frames;
    this.readings = readings;
    this.intake = intake;
    this.closing = closing;
    this.devices = devices;
    this.clocks = clocks;
    this.units = units;
    this.models = models;
    this.tokens = tokens;
    this.split = split;
    this.rewind = unclean ? rewindEvents : 0;
  }

  @Override
  public synchronized void start() {
    serving = following(readings.model().served(), rewind);
    serving.start();
    if (models.building(readings.model()).isPresent()) {
      rebuild();
    }
  }

  @Override
  public synchronized void stop() {
    if (rebuilding != null) {
      rebuilding.stop();
    }
    serving.stop();
    serving = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return serving != null;
  }

  @Override
  public String view() {
    return readings.model().name();
  }

  @Override
  public synchronized List<ProcessorState> states() {
    List<ProcessorState> states = new ArrayList<>();
    if (serving != null) {
      states.add(state(serving, false));
    }
    if (rebuilding != null) {
      states.add(state(rebuilding, true));
    }
    return states;
  }

  @Override
  public synchronized void rebuild() {
    if (rebuilding != null) {
      return;
    }
    int next = models.startNext(readings.model());
    tokens.forget(next);
    split.kept().forget(next);
    rebuilding = following(next, 0);
    rebuilding.start();
    LOG.info("Rebuilding view {} as generation {}", view(), next);
  }

  @Scheduled(fixedDelay = 500)
  synchronized void finishRebuild() {
    if (rebuilding == null || !rebuilding.caughtUp()) {
      return;
    }
    ReadModel model = readings.model();
    Following old = serving;
    old.stop();
    serving = rebuilding;
    rebuilding = null;
    models.serve(model, serving.generation());
    tokens.forget(old.generation());
    split.kept().forget(old.generation());
    LOG.info("View {} is now served from generation {}", view(), serving.generation());
  }

  private ProcessorState state(Following following, boolean rebuild) {
    return new ProcessorState(
        view(),
        view() + "@" + following.generation(),
        rebuild,
        following.caughtUp(),
        following.position(),
        0,
        following.error());
  }

  private Following following(int generation, long rewindBy) {
    return new Following(
        frames, intake, closing, devices, clocks, units, tokens, split, generation, rewindBy);
  }
}
