/** The layers of the envelope, each strict and each with its limit. */
package cn.yunguanjia.envelope.wire;
