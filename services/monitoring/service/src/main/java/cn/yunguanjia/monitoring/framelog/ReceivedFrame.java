package cn.yunguanjia.monitoring.framelog;

import java.time.Instant;

/**
 * A frame as it came in.
 *
 * @param bytes from ## to the check, exactly as received
 * @param remote address of the sender
 */
public record ReceivedFrame(
    Instant receivedAt, String mn, String remote, Verdict verdict, byte[] bytes) {}
