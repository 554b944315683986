/** The envelope on the command line. */
package cn.yunguanjia.envelope.cli;
