package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.platform.eventlog.Subject;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One issue read from its own log, so that whoever acted sees the act at once. */
@Component
class IssueLog {
  private final EventStore events;

  IssueLog(EventStore events) {
    this.events = events;
  }

  List<DomainEventMessage<?>> of(String issueId) {
    return events
        .readEvents(Subject.of("issue", issueId).id())
        .asStream()
        .<DomainEventMessage<?>>map(message -> message)
        .toList();
  }

  static Issue issue(List<DomainEventMessage<?>> log) {
    return new IssueHandling()
        .replay(log.stream().map(message -> (DomainEvent) message.getPayload()).toList());
  }

  static Document row(List<DomainEventMessage<?>> log) {
    Document row = null;
    for (DomainEventMessage<?> message : log) {
      row = IssueRow.after(row, message);
    }
    return row;
  }
}
