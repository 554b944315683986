package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** A revoked code holds again. */
@Published(name = "credit.CodeReinstated")
public record CodeReinstated(String codeId, String uscc, String area, String reason, Instant at)
    implements DomainEvent {}
