/**
 * The far end of a dialogue: what a data logger answers to what the server asks. For simulators and
 * for whoever makes a logger.
 */
package cn.yunguanjia.hj212.device;
