package cn.yunguanjia.language;

/** The trade of an enterprise as the platform groups it. */
public enum Sector {
  TEXTILE_DYEING("印染", "Textile dyeing"),
  CHEMICALS("化工", "Chemicals"),
  THERMAL_POWER("火电热电", "Thermal power"),
  SEWAGE_WORKS("污水处理", "Sewage works"),
  PAPER("造纸", "Paper"),
  ELECTROPLATING("电镀", "Electroplating"),
  LEATHER("制革", "Leather"),
  FOOD("食品", "Food"),
  PHARMACEUTICALS("制药", "Pharmaceuticals"),
  CHEMICAL_FIBRE("化纤", "Chemical fibre"),
  WASTE_INCINERATION("垃圾焚烧", "Waste incineration"),
  ELECTRONICS("电子", "Electronics"),
  BUILDING_MATERIALS("建材", "Building materials");

  private final Bilingual title;

  Sector(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }
}
