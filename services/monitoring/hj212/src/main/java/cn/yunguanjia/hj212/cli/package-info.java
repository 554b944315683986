/** The library on the command line: {@code hj212 decode | send | simulate}. */
package cn.yunguanjia.hj212.cli;
