package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Points that stand at a time, and why.
 *
 * @param creditEventId null where the rule set derives it from others
 * @param until end of its effect, null while only repair ends it
 * @param open whether what it stands for is not yet put right
 * @param multiple the worst above the limit, null where none
 */
public record Deduction(
    String creditEventId,
    String item,
    Bilingual clause,
    int points,
    Bilingual text,
    Bilingual repair,
    BigDecimal multiple,
    boolean open,
    Instant since,
    Instant until) {}
