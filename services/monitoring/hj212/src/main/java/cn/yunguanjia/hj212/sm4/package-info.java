/**
 * SM4 (GB/T 32907-2016), which the JDK lacks, and the sealed data area of HJ 212-2025 as far as it
 * is known. Nothing here is used unless a key is given.
 */
package cn.yunguanjia.hj212.sm4;
