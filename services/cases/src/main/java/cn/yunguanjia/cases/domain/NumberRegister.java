package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.cases.IssueNumbered;
import java.time.Instant;

/** One running number of a year: free, or given to one issue for ever. */
public final class NumberRegister implements Decider<NumberRegister.Place, NumberRegister.Take> {

  /**
   * @param issueId null while the number is free
   */
  public record Place(String issueId) {
    public boolean free() {
      return issueId == null;
    }
  }

  public record Take(String issueId, int year, int running, Instant at) {
    public String number() {
      return "HJ%d-%05d".formatted(year, running);
    }
  }

  @Override
  public Place initial() {
    return new Place(null);
  }

  /** A number that is taken stays with whom it was given to; the asker sees whose it is. */
  @Override
  public Decision decide(Place place, Take take) {
    return place.free()
        ? Decision.accepted(
            new IssueNumbered(
                take.issueId(), take.number(), take.year(), take.running(), take.at()))
        : Decision.unchanged();
  }

  @Override
  public Place evolve(Place place, DomainEvent event) {
    return event instanceof IssueNumbered given ? new Place(given.issueId()) : place;
  }
}
