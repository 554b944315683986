package cn.yunguanjia.monitoring.quarantine;

import cn.yunguanjia.language.monitoring.KeptFramesAdmitted;
import cn.yunguanjia.monitoring.framelog.KeptFrames;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.register.AccessList;
import cn.yunguanjia.monitoring.register.DeviceAccess;
import cn.yunguanjia.platform.processing.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Frames with another secret than the one assigned stay where they are. */
@Component
class WhenKeptFramesAreAdmittedThenTheyCount implements Automation {
  private static final Logger LOG =
      LoggerFactory.getLogger(WhenKeptFramesAreAdmittedThenTheyCount.class);

  private final KeptFrames kept;
  private final AccessList access;

  WhenKeptFramesAreAdmittedThenTheyCount(KeptFrames kept, AccessList access) {
    this.kept = kept;
    this.access = access;
  }

  @EventHandler
  void on(KeptFramesAdmitted event) {
    String password = access.of(event.mn()).map(DeviceAccess::password).orElse(null);
    int frames = kept.admit(event.mn(), Verdict.valueOf(event.verdict()), password);
    LOG.info("{} kept frames of {} count from now on", frames, event.mn());
  }
}
