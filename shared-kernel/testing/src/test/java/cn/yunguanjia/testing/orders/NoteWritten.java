package cn.yunguanjia.testing.orders;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;

@Published(name = "test.NoteWritten")
record NoteWritten(String noteId, String text, BigDecimal amount, Instant at)
    implements DomainEvent {}
