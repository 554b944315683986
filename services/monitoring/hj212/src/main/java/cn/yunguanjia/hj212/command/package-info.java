/**
 * What the commands of table 9 say, as types (HJ 212-2017, 6.6.5 and appendix C): {@link
 * cn.yunguanjia.hj212.command.Meaning} reads them, {@link
 * cn.yunguanjia.hj212.command.Message#frame()} builds them.
 */
package cn.yunguanjia.hj212.command;
