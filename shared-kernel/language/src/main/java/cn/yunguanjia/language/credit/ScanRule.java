package cn.yunguanjia.language.credit;

/** Why scans are unusual. The names are kept in the log. */
public enum ScanRule {
  /** Far more scans of one code within an hour than it usually has. */
  BURST,
  /** Forged signatures shown for one code on one day. */
  FORGED,
  /** Codes that nobody has, tried all over the city: somebody guesses. */
  GUESSED
}
