package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Automatic data of an outlet began to come, or ceased: without any, a code is grey.
 *
 * @param outlet uscc:code
 * @param heard whether data comes from this time on
 */
@Published(name = "credit.OutletDataChanged")
public record OutletDataChanged(String uscc, String outlet, boolean heard, Instant at)
    implements DomainEvent {}
