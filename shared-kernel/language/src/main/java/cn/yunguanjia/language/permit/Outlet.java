package cn.yunguanjia.language.permit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;

/**
 * A discharge outlet (HJ 608-2017).
 *
 * @param code such as DW001 or DA001
 * @param receiving the water it discharges into or null
 */
public record Outlet(
    String code, Medium kind, Bilingual name, double lon, double lat, String receiving) {}
