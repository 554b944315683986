package cn.yunguanjia.language.credit;

/** What was scanned and what it turned out to be. The names are kept in the log. */
public enum ScanKind {
  /** The link of a plate that hangs where the register says. */
  PLATE_GENUINE,
  /** Signed once, but withdrawn, unknown to the register or put together from two. */
  PLATE_VOID,
  /** Not signed by the city. */
  PLATE_FORGED,
  LIVE_GENUINE,
  /** Signed once, but expired, not yet valid or revoked. */
  LIVE_VOID,
  LIVE_FORGED,
  /** The bare link, which proves nothing and claims nothing. */
  BARE,
  /** No firm has such a code, or the text is no code at all. */
  UNKNOWN;

  public boolean forged() {
    return this == PLATE_FORGED || this == LIVE_FORGED;
  }
}
