package cn.yunguanjia.envelope.key;

import cn.yunguanjia.envelope.Words;

/** A key list that cannot be trusted: nothing may be verified against it. */
public final class KeyListRefused extends RuntimeException {
  /** Why; the names are part of the interface. */
  public enum Cause {
    TOO_LARGE("公钥清单超过上限", "The key list is larger than any may be"),
    UNREADABLE("公钥清单无法读取", "The key list cannot be read"),
    NOT_BY_A_ROOT("公钥清单不是由受信任的根密钥签名的", "The key list is not signed by a trusted root key"),
    INCONSISTENT("公钥清单的内容自相矛盾", "The key list contradicts itself");

    private final Words words;

    Cause(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Words words() {
      return words;
    }
  }

  private final Cause why;

  KeyListRefused(Cause why, String detail) {
    super(why.words().en() + (detail == null ? "" : " (" + detail + ")"));
    this.why = why;
  }

  public Cause why() {
    return why;
  }
}
