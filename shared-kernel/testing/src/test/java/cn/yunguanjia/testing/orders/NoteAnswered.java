package cn.yunguanjia.testing.orders;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

@Published(name = "test.NoteAnswered")
record NoteAnswered(String noteId, Instant at) implements DomainEvent {}
