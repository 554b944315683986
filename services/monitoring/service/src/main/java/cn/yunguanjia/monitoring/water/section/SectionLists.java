package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.SectionListPublished;
import java.util.Optional;

/** Decides about one version of the list of sections: published once, and never again otherwise. */
final class SectionLists implements Decider<SectionLists.Version, SectionListPublished> {
  sealed interface Version {}

  record Unknown() implements Version {}

  record Known(SectionListPublished as) implements Version {}

  @Override
  public Version initial() {
    return new Unknown();
  }

  /** The command is the fact itself, not yet accepted. */
  @Override
  public Decision decide(Version version, SectionListPublished asked) {
    Optional<Refusal> refusal = ListCheck.of(asked);
    if (refusal.isPresent()) {
      return Decision.refused(refusal.get());
    }
    return switch (version) {
      case Unknown none -> Decision.accepted(asked);
      case Known known when same(known.as(), asked) -> Decision.unchanged();
      case Known known ->
          Decision.refused(
              Refusal.conflict(
                  "section-list-published",
                  "断面清单 " + asked.version() + " 已发布，内容不同；请用新的版本号",
                  "The list of sections "
                      + asked.version()
                      + " is published with other content; give a new version"));
    };
  }

  @Override
  public Version evolve(Version version, DomainEvent event) {
    return event instanceof SectionListPublished published ? new Known(published) : version;
  }

  private static boolean same(SectionListPublished a, SectionListPublished b) {
    return a.effectiveFrom().equals(b.effectiveFrom()) && a.sections().equals(b.sections());
  }
}
