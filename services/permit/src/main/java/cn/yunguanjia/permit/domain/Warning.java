package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Bilingual;

/**
 * Something that was accepted and should still be looked at.
 *
 * @param code stable, lower case with hyphens
 * @param field where it stands in the form
 */
public record Warning(String code, String field, Bilingual message) {}
