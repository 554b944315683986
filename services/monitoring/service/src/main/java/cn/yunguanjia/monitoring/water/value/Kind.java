package cn.yunguanjia.monitoring.water.value;

import cn.yunguanjia.language.Bilingual;

/** How a value came about; it is kept with the value wherever it goes. */
public enum Kind {
  AUTOMATIC("自动监测", "Automatic"),
  MANUAL("手工监测", "Manual"),
  /** A mean over months of which some were measured by hand. */
  MIXED("自动与手工", "Automatic and manual");

  private final Bilingual title;

  Kind(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }
}
