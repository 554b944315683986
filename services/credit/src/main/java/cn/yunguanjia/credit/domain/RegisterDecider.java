package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.CodeReinstated;
import cn.yunguanjia.language.credit.CodeRevoked;
import cn.yunguanjia.language.credit.KeyBatchRevoked;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One register for a city, because the key list says all of it at once; revocations are rare. */
public final class RegisterDecider implements Decider<Register, RegisterCommand> {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 500;

  @Override
  public Register initial() {
    return new Register(Map.of(), Map.of());
  }

  @Override
  public Decision decide(Register register, RegisterCommand command) {
    Optional<Refusal> unfit = unfit(command.reason());
    if (unfit.isPresent()) {
      return Decision.refused(unfit.get());
    }
    String reason = command.reason().strip();
    return switch (command) {
      case RegisterCommand.Revoke c when register.codes().containsKey(c.codeId()) ->
          Decision.unchanged();
      case RegisterCommand.Revoke c ->
          Decision.accepted(new CodeRevoked(c.codeId(), c.uscc(), c.area(), reason, c.at()));
      case RegisterCommand.Reinstate c when !register.codes().containsKey(c.codeId()) ->
          Decision.refused(
              Refusal.conflict("code-not-revoked", "这个环保码没有被吊销，无需恢复", "This code is not revoked"));
      case RegisterCommand.Reinstate c ->
          Decision.accepted(new CodeReinstated(c.codeId(), c.uscc(), c.area(), reason, c.at()));
      case RegisterCommand.RevokeBatch c when register.batches().containsKey(c.batch()) ->
          Decision.unchanged();
      case RegisterCommand.RevokeBatch c ->
          Decision.accepted(new KeyBatchRevoked(c.batch(), c.use(), reason, c.at()));
    };
  }

  /** What is wrong with a reason; asked before a deed that cannot be taken back, too. */
  public static Optional<Refusal> unfit(String reason) {
    int length = reason == null ? 0 : reason.strip().length();
    return length >= SHORTEST && length <= LONGEST
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "reason-length",
                "reason",
                "请写明原因，4 到 500 个字",
                "Please give the reason in 4 to 500 characters"));
  }

  @Override
  public Register evolve(Register register, DomainEvent event) {
    Map<String, CodeRevoked> codes = new HashMap<>(register.codes());
    Map<Integer, KeyBatchRevoked> batches = new HashMap<>(register.batches());
    switch (event) {
      case CodeRevoked e -> codes.put(e.codeId(), e);
      case CodeReinstated e -> codes.remove(e.codeId());
      case KeyBatchRevoked e -> batches.put(e.batch(), e);
      default -> {}
    }
    return new Register(codes, batches);
  }
}
