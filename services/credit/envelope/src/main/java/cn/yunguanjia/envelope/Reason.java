package cn.yunguanjia.envelope;

/**
 * Why a code was not accepted, in the order in which it is looked for. The names are part of the
 * interface: test vectors, the command and other systems hold on to them.
 */
public enum Reason {
  TOO_LONG("内容过长，不是实时环保码", "The text is longer than any live code"),
  WRONG_PREFIX("不是实时环保码（应以 YGJ1: 开头）", "Not a live code: it must begin with YGJ1:"),
  OTHER_VERSION("本程序不认识这一版本的环保码，请更新", "A version of the code this program does not know"),
  BAD_BASE45("编码有误，可能没有扫全", "The characters are no base45; perhaps the scan is incomplete"),
  BAD_COMPRESSION("压缩数据损坏，可能没有扫全", "The compressed data is damaged or incomplete"),
  INFLATED_TOO_LARGE("解压后超过上限，已停止", "More data than a code may hold; reading was stopped"),
  BAD_STRUCTURE("结构不是 COSE_Sign1 签名", "Not built as a COSE_Sign1 signature"),
  NOT_CANONICAL("数据不是规范（确定性）编码", "Not encoded in the one canonical way"),
  DUPLICATE_KEY("同一字段出现两次", "A field stands there twice"),
  UNKNOWN_ALGORITHM("签名算法不在允许之列", "The signature algorithm is not an allowed one"),
  UNKNOWN_KEY("公钥清单中没有这把密钥", "The key list has no such key"),
  WRONG_KEY_USE("这把密钥不是用来签发实时码的", "This key is not meant for live codes"),
  ALGORITHM_MISMATCH("声明的算法与密钥不符", "The algorithm named is not the key's own"),
  BAD_SIGNATURE("签名不符：内容被改动或系伪造", "The signature does not fit: altered or forged"),
  BAD_CLAIMS("签名正确，但内容不合规范", "Signed, but what it says is not well-formed"),
  WRONG_ISSUER("签发机构与公钥清单不符", "The issuer is not the one of the key list"),
  KEY_REVOKED("签名密钥已被吊销", "The key that signed it has been revoked"),
  KEY_NOT_VALID_THEN("签发时密钥不在有效期内", "The key was not valid when the code was signed"),
  CODE_REVOKED("这个环保码已被吊销", "This code has been revoked"),
  NOT_YET_VALID("尚未生效：签发时间在将来", "Not yet valid: it was issued in the future"),
  EXPIRED("已过期，请出示刷新后的实时码", "Expired: ask to be shown the refreshed code"),
  KEY_LIST_NOT_YET_VALID(
      "公钥清单的签发时间在将来，请核对本机时间", "The key list is from the future; check the clock"),
  KEY_LIST_EXPIRED("公钥清单已过期，请联网更新", "The key list has expired; go online once to renew it");

  private final Words words;

  Reason(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
