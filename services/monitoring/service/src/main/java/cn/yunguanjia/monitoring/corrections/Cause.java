package cn.yunguanjia.monitoring.corrections;

import cn.yunguanjia.language.Bilingual;

/** Why a mean is no longer what it was. */
public enum Cause {
  RESENT("设备重新上报", "the device sent it again"),
  LATE("迟到或补传的数据", "data that came late or was filled in"),
  RECOMPUTED("由更正后的数据重新计算", "computed again from corrected data"),
  OXYGEN(
      "氧含量迟到或更正，折算值改变",
      "oxygen that came late or was corrected, so the converted value is another"),
  UNIT("登记的计量单位改变", "another unit was registered"),
  MARKED("企业标记了该时段", "the permit holder marked the span"),
  MARK_REFUSED("企业的标记未获认可", "the permit holder's mark was refused");

  private final Bilingual words;

  Cause(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  Bilingual words() {
    return words;
  }
}
