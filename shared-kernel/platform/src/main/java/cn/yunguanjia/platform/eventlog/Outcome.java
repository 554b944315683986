package cn.yunguanjia.platform.eventlog;

import cn.yunguanjia.language.DomainEvent;
import java.util.List;

/** What a command led to: the state after it, and the new events in the log. */
public record Outcome<S>(S state, List<DomainEvent> events) {}
