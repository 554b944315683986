package cn.yunguanjia.credit.domain;

import java.time.Instant;

/** What can be done to the register of revocations; each with its reason. */
public sealed interface RegisterCommand {
  String reason();

  record Revoke(String codeId, String uscc, String area, String reason, Instant at)
      implements RegisterCommand {}

  record Reinstate(String codeId, String uscc, String area, String reason, Instant at)
      implements RegisterCommand {}

  record RevokeBatch(int batch, String use, String reason, Instant at) implements RegisterCommand {}
}
