package cn.yunguanjia.language.permit;

import cn.yunguanjia.language.Bilingual;

/** Where an enterprise stands: address and position (CGCS2000, degrees). */
public record Site(Bilingual name, String address, double lon, double lat) {}
