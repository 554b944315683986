package cn.yunguanjia.platform.readmodel;

/**
 * Fills a view from the event log. An implementation is a Spring bean with Axon event handler
 * methods; it writes only through its read model.
 */
public interface Projection {
  ReadModel readModel();
}
