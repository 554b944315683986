package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.Words;
import java.time.Instant;

/**
 * One text, when and against which list it is verified, and what must come of it.
 *
 * @param reason null where the code is valid
 */
record Vector(String name, Words about, String list, Instant at, String text, Reason reason) {}
