package cn.yunguanjia.monitoring.readings;

/**
 * A mean of an hour or a day that is no longer what stood there, or comes after later ones.
 *
 * @param before null where nothing stood there
 */
public record Change(Measured before, Measured after) {}
