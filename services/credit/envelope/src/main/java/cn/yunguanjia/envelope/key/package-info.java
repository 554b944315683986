/** Keys, the two algorithms, and the signed list by which verifiers know them. */
package cn.yunguanjia.envelope.key;
