package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionRaised;

/** One suspicion and how far it has come. */
public sealed interface Suspicion {
  SuspicionRaised as();

  /** Waits for an officer. */
  record Open(SuspicionRaised as) implements Suspicion {}

  /** The data that looked odd was corrected; may be raised again. */
  record Withdrawn(SuspicionRaised as) implements Suspicion {}

  /** An innocent cause is known; not raised again. */
  record Dismissed(SuspicionRaised as) implements Suspicion {}

  /** Somebody is to look on site; corrected data does not take that back. */
  record TakenUp(SuspicionRaised as) implements Suspicion {}
}
