package cn.yunguanjia.monitoring.air.waiver;

import cn.yunguanjia.language.monitoring.AirItemWaived;
import cn.yunguanjia.language.monitoring.AirItemWaiverEnded;

/** What can be done with the waiver of an item; each is the fact itself, not yet accepted. */
sealed interface WaiverCommand {

  record Waive(AirItemWaived asked) implements WaiverCommand {}

  record End(AirItemWaiverEnded asked) implements WaiverCommand {}
}
