package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.RevokedNames;

/** What the list says to be no longer true, besides keys. */
public record Revoked(RevokedNames codes, RevokedNames plates) {
  public static final Revoked NONE = new Revoked(RevokedNames.NONE, RevokedNames.NONE);
}
