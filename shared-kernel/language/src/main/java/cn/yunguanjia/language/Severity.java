package cn.yunguanjia.language;

public enum Severity {
  ORDINARY("一般", "Ordinary"),
  SERIOUS("较重", "Serious"),
  MAJOR("重大", "Major");

  private final Bilingual title;

  Severity(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }
}
