package cn.yunguanjia.credit.domain.plate;

import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlateWithdrawal;
import java.time.Instant;

/** What can be done with door plates. */
public sealed interface PlateCommand {

  /** Hangs a plate where none hangs yet. */
  record Issue(PlateIssued plate) implements PlateCommand {}

  /** The first plate of a firm, which comes with its code; nothing where it ever had one. */
  record IssueFirst(PlateIssued plate) implements PlateCommand {}

  /** Takes a plate out of force. */
  record Withdraw(String serial, Why why, String by, Instant at) implements PlateCommand {}

  /** Takes a plate out of force and puts another in its stead, in one decision. */
  record Reissue(String serial, Why why, PlateIssued instead) implements PlateCommand {}

  /** Hands a plate out to be printed, signed with this key. */
  record Print(String serial, String keyId, String by, Instant at) implements PlateCommand {}

  /**
   * @param note in the officer's own words, or null
   */
  record Why(PlateWithdrawal reason, String note) {}
}
