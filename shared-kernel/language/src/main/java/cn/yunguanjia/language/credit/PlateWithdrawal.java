package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.Bilingual;

/** Why a door plate holds no longer. */
public enum PlateWithdrawal {
  LOST("遗失", "lost"),
  DAMAGED("破损", "damaged"),
  MOVED("移位", "moved"),
  RENAMED("企业更名", "the firm's name changed"),
  COPIED("被翻印冒用", "copied by somebody"),
  KEY_WITHDRAWN("签名密钥作废", "the key that signed it was withdrawn"),
  PLACE_CLOSED("挂牌处已停用", "the place it hung at is closed");

  private final Bilingual words;

  PlateWithdrawal(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  public Bilingual words() {
    return words;
  }
}
