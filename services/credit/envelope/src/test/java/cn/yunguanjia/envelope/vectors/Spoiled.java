package cn.yunguanjia.envelope.vectors;

import java.time.Instant;

/** A spoiled text, when and against which list it is verified. */
public record Spoiled(String text, Instant at, String list) {}
