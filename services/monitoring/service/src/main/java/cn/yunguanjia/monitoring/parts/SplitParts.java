package cn.yunguanjia.monitoring.parts;

import org.springframework.stereotype.Component;

/** What is kept of split messages: those under way, and those that were not finished. */
@Component
public record SplitParts(KeptParts kept, CutShortMessages cutShort) {}
