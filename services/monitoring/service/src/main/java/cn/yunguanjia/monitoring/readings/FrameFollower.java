package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.judgement.Judgement;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.readmodel.ReadModel;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the frame log: values into buckets, means before the judgement, then the token. A batch
 * that fails is read again, and reading a frame twice changes nothing.
 */
@Component
class FrameFollower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FrameFollower.class);
  private static final int BATCH = 4000;
  private static final long PAUSE_MS = 100;
  private static final long PAUSE_AFTER_ERROR_MS = 1000;

  private final FrameLog frames;
  private final Readings readings;
  private final Judgement judgement;
  private final DeviceView devices;
  private final MongoCollection<Document> tokens;
  private final long rewind;
  private volatile boolean running;
  private Thread following;

  FrameFollower(
      FrameLog frames,
      Readings readings,
      Judgement judgement,
      DeviceView devices,
      MongoDatabase database,
      @Value("${yunguanjia.unclean-start}") boolean unclean,
      @Value("${yunguanjia.projections.rewind-events}") long rewindEvents) {
    this.frames = frames;
    this.readings = readings;
    this.judgement = judgement;
    this.devices = devices;
    this.tokens = database.getCollection("frame_tokens");
    this.rewind = unclean ? rewindEvents : 0;
  }

  @Override
  public void start() {
    running = true;
    following = Thread.ofVirtual().name("frame-follower").start(this::follow);
  }

  @Override
  public void stop() {
    running = false;
    following.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void follow() {
    long position = -1;
    while (running) {
      try {
        if (position < 0) {
          position = Math.max(0, token() - rewind);
        }
        List<LoggedFrame> batch = frames.after(position, BATCH);
        if (batch.isEmpty()) {
          Thread.sleep(PAUSE_MS);
        } else {
          take(batch);
          position = batch.getLast().id();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        if (running) {
          LOG.warn("Frames after {} wait: {}", position, failed.toString());
          pause();
        }
      }
    }
  }

  private void take(List<LoggedFrame> batch) {
    ReadModel model = readings.model();
    Map<String, DeviceView.Entry> known = new HashMap<>();
    Map<String, String> areas = new HashMap<>();
    List<Measured> values = new ArrayList<>();
    for (LoggedFrame logged : batch) {
      if (logged.frame().verdict() == Verdict.ACCEPTED) {
        DeviceView.Entry device = known.computeIfAbsent(logged.frame().mn(), devices::require);
        areas.put(device.source(), device.area());
        values.addAll(FrameReading.of(logged, device.source()));
      }
    }
    model.begin(model.served());
    try {
      readings.write(values);
      model.flush();
    } finally {
      model.end();
    }
    judgement.judge(values, areas);
    tokens.replaceOne(
        Filters.eq("_id", model.name()),
        new Document("_id", model.name()).append("position", batch.getLast().id()),
        new ReplaceOptions().upsert(true));
  }

  private long token() {
    Document token = tokens.find(Filters.eq("_id", readings.model().name())).first();
    return token == null ? 0 : token.getLong("position");
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_ERROR_MS);
    } catch (InterruptedException stopped) {
      running = false;
    }
  }
}
