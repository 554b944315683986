/**
 * The demonstration city: fictitious enterprises in the real parks of Jiaxing, a year of invented
 * history brought in through the same doors that everybody uses, and loggers that go on from there.
 * Everything here is demonstration data and is called so wherever it is shown.
 */
package cn.yunguanjia.standalone.demo;
