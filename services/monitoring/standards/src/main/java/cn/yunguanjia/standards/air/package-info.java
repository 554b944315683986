/** Ambient air: HJ 633-2012 and HJ 633-2026. */
package cn.yunguanjia.standards.air;
