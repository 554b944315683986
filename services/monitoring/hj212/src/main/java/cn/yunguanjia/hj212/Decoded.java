package cn.yunguanjia.hj212;

/** A packet that was read; its deviations are in the frame. */
public record Decoded(Frame frame, long offset) implements Result {}
