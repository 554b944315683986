package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** A single code proves nothing any more, until it is reinstated. */
@Published(name = "credit.CodeRevoked")
public record CodeRevoked(String codeId, String uscc, String area, String reason, Instant at)
    implements DomainEvent {}
