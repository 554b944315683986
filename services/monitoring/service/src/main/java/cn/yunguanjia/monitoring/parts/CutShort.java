package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.hj212.parts.PartOutcome;
import java.time.Instant;
import java.util.List;

/**
 * A split message that was not finished. What did come is read all the same.
 *
 * @param mn the device
 * @param pnum how many parts it announced
 * @param missing numbers (PNO) of the parts that never came; none where it was too large to be held
 * @param frames ids of the parts that did come
 * @param last when the last of them came
 * @param unread parts whose values belong to no time that anybody told
 */
public record CutShort(
    String mn,
    String cn,
    int pnum,
    List<Integer> missing,
    List<Long> frames,
    Instant last,
    PartOutcome.Reason reason,
    int unread) {}
