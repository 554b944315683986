package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of the list of water sections. It holds until a version with a later first day; what
 * was measured before keeps the version of its own time.
 *
 * @param version such as 2026
 * @param effectiveFrom first day it holds
 * @param basis the document it follows
 */
@Published(name = "monitoring.SectionListPublished")
public record SectionListPublished(
    String version,
    LocalDate effectiveFrom,
    Bilingual basis,
    List<ListedSection> sections,
    Instant at)
    implements DomainEvent {}
