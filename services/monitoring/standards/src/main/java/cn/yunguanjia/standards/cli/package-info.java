/** The standards on the command line: tables as CSV in, one JSON object a line out. */
package cn.yunguanjia.standards.cli;
