/**
 * HJ 212, the protocol by which data loggers of pollution sources and quality stations report:
 * streaming framer, parser, builder and replies, free of every dependency. Sources: HJ/T 212-2005,
 * HJ 212-2017 (clauses in {@link cn.yunguanjia.hj212.Clause}).
 */
package cn.yunguanjia.hj212;
