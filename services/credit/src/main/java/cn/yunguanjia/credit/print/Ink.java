package cn.yunguanjia.credit.print;

/** The three inks of a plate: black alone survives sun for years, so the symbol has no other. */
enum Ink {
  BLACK("#000000", 0, 0, 0),
  WATER("#0b4f6c", 0x0b, 0x4f, 0x6c),
  WHITE("#ffffff", 255, 255, 255);

  private final String hex;
  private final int red;
  private final int green;
  private final int blue;

  Ink(String hex, int red, int green, int blue) {
    this.hex = hex;
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  String hex() {
    return hex;
  }

  float[] parts() {
    return new float[] {red / 255f, green / 255f, blue / 255f};
  }
}
