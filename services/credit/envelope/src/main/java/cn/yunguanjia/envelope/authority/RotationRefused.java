package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.wire.Limits;

/** No further key for plates can be announced now. */
public final class RotationRefused extends IllegalArgumentException {
  /** Why; the names are part of the interface. */
  public enum Cause {
    ANNOUNCED("plate-key-announced"),
    FULL("plate-keys-full");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Cause why;
  private final Words words;

  private RotationRefused(Cause why, Words words) {
    super(words.zh() + " " + words.en());
    this.why = why;
    this.words = words;
  }

  static RotationRefused announced(PublishedKey coming) {
    return new RotationRefused(
        Cause.ANNOUNCED,
        new Words(
            "第 %d 批门牌密钥已公布，%s 起签名；请等它启用，或先吊销它。".formatted(coming.batch(), coming.validFrom()),
            "Batch %d is announced already and signs plates from %s; wait for it, or revoke it first."
                .formatted(coming.batch(), coming.validFrom())));
  }

  static RotationRefused full() {
    return new RotationRefused(
        Cause.FULL,
        new Words(
            "公钥清单最多列 %d 个门牌密钥，已满；请先吊销最旧的一批，并重新打印它签过的门牌。".formatted(Limits.PLATE_KEYS),
            ("The key list names %d keys for plates at most, and has them; revoke the oldest batch"
                    + " first and print its plates again.")
                .formatted(Limits.PLATE_KEYS)));
  }

  public Cause why() {
    return why;
  }

  public Words words() {
    return words;
  }
}
