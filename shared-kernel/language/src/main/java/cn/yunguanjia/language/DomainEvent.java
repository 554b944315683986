package cn.yunguanjia.language;

import java.time.Instant;

/** A fact of one context that every other context may read. */
public interface DomainEvent {
  /** When it took effect in the world; when it was recorded stands in the log beside it. */
  Instant at();
}
