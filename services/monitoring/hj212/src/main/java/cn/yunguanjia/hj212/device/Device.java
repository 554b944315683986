package cn.yunguanjia.hj212.device;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.command.Upload;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** A data logger as {@link RequestAnswers} needs to know it, to answer for it. */
public interface Device {
  String mn();

  /** System type, table 5. */
  String st();

  String pw();

  void pw(String password);

  /** What its clock shows, which may be wrong. */
  OffsetDateTime now();

  void setClock(OffsetDateTime time);

  /** Seconds between two realtime uploads. */
  int realtimeInterval();

  void realtimeInterval(int seconds);

  /** Whether realtime data is wanted of it (2011) or not any more (2012). */
  void showRealtimeData(boolean wanted);

  /** Factors of its instruments. */
  Set<String> instruments();

  /** What it keeps of an interval that is over; empty where it keeps nothing of it. */
  Optional<Upload> history(Command command, OffsetDateTime begin);

  default Manner manner() {
    return Manner.WILLING;
  }
}
