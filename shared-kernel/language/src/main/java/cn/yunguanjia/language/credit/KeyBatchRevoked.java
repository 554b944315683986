package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Nothing the keys of a batch have signed holds any more.
 *
 * @param batch the number of the batch in the key list
 * @param use LIVE_CODE or PLATE
 */
@Published(name = "credit.KeyBatchRevoked")
public record KeyBatchRevoked(int batch, String use, String reason, Instant at)
    implements DomainEvent {}
