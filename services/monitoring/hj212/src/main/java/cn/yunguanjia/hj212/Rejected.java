package cn.yunguanjia.hj212;

/**
 * Bytes that were refused.
 *
 * @param message what is wrong, in one English sentence for the log
 * @param expected what should stand there, computed from the bytes; null when there is no such
 *     thing
 * @param received what stood there; null when there is no such thing
 * @param bytes the refused bytes without line end, at most as many as the framer's limit
 */
public record Rejected(
    ErrorCode error, String message, String expected, String received, long offset, byte[] bytes)
    implements Result {}
