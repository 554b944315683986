package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.Words;

/**
 * Why a plate's link proves nothing, in the order in which it is looked for. The names are part of
 * the interface, as those of {@link cn.yunguanjia.envelope.Reason}.
 */
public enum PlateReason {
  TOO_LONG("链接过长，不是门牌", "The link is longer than any plate's"),
  NOT_A_PLATE("不是门牌上的链接", "Not the link of a door plate"),
  OLD_KIND(
      "旧式门牌：不含挂牌位置，只能由平台核对，请打开它的页面",
      "An older kind of plate, which does not say where it hangs; open its page to have it checked"),
  ILL_FORMED("门牌链接不完整，可能没有扫全", "The link is not whole; perhaps the scan is incomplete"),
  UNKNOWN_KEY("公钥清单中没有门牌密钥", "The key list has no key for plates"),
  BAD_SIGNATURE(
      "签名不符：系伪造，或编号、企业、位置被改动",
      "The signature does not fit: forged, or serial, firm or place were altered"),
  KEY_REVOKED("签发门牌的密钥已被吊销", "The key that signed the plate has been revoked"),
  KEY_EXPIRED("签发门牌的密钥已过有效期", "The key that signed the plate has expired"),
  CODE_REVOKED("这个环保码已被吊销", "This code has been revoked"),
  PLATE_WITHDRAWN("这块门牌已作废", "This plate has been withdrawn"),
  KEY_LIST_NOT_YET_VALID(
      "公钥清单的签发时间在将来，请核对本机时间", "The key list is from the future; check the clock"),
  KEY_LIST_EXPIRED("公钥清单已过期，请联网更新", "The key list has expired; go online once to renew it");

  private final Words words;

  PlateReason(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
