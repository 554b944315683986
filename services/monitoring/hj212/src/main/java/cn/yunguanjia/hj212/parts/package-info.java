/**
 * Split packets (HJ 212-2017, 6.3.2 table 3 and appendix C, tables C.49 and C.50): {@link
 * cn.yunguanjia.hj212.parts.Reassembly} makes whole messages of them again.
 */
package cn.yunguanjia.hj212.parts;
