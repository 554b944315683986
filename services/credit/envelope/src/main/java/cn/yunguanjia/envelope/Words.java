package cn.yunguanjia.envelope;

/** A sentence in Chinese and in English. */
public record Words(String zh, String en) {}
