package cn.yunguanjia.platform.processing;

import java.util.List;

/**
 * Keeps a view by a log of its context's own, such as the frame log, instead of the event log.
 * Operators see and rebuild it like every other view.
 */
public interface Follower {

  /** Name of the view. */
  String view();

  /** The generation that serves and, while it is rebuilt, the next. */
  List<ProcessorState> states();

  /** Fills a fresh generation from the whole log while the old one serves, then serves it. */
  void rebuild();
}
