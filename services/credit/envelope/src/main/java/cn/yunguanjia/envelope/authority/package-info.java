/** The authority that keeps the keys: files outside any database, sealed, rotated and listed. */
package cn.yunguanjia.envelope.authority;
