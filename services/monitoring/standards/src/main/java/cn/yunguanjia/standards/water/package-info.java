/** Surface water: GB 3838-2002, the city ranking's CWQI, the trophic state index of lakes. */
package cn.yunguanjia.standards.water;
