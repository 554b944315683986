package cn.yunguanjia.platform.processing;

/**
 * Turns an event into commands of its own context. An implementation is a Spring bean, named as a
 * sentence, with Axon event handler methods. The commands commit together with the automation's
 * token, so that a reaction happens exactly once.
 */
public interface Automation {}
