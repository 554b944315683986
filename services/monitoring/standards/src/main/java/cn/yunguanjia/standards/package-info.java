/** Quality standards as arithmetic: no state, no clock, no input but the values. */
package cn.yunguanjia.standards;
