package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;

/** Why an episode happened and what the firm answers that it did about it. */
public record Cause(Bilingual cause, String repair) {}
