package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import cn.yunguanjia.monitoring.rules.LoggerRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Concludes commands that were under way when the platform was stopped: their dialogue is over, and
 * somebody waits for what became of it.
 */
@Component
class CommandsLeftBehind {
  private final CommandView commands;
  private final Dialogues dialogues;
  private final Conclusions conclusions;
  private final LoggerRuleBook rules;
  private final Clock clock;

  CommandsLeftBehind(
      CommandView commands,
      Dialogues dialogues,
      Conclusions conclusions,
      LoggerRuleBook rules,
      Clock clock) {
    this.commands = commands;
    this.dialogues = dialogues;
    this.conclusions = conclusions;
    this.rules = rules;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
  void look() {
    Instant now = clock.instant();
    LoggerRules rule = rules.at(now);
    Duration answered = rule.overTime().multipliedBy(rule.tries() + 1L);
    for (Document each : commands.underWay()) {
      String id = each.getString("_id");
      String mn = each.getString("mn");
      boolean old = Instant.parse(each.getString("at")).plus(answered).isBefore(now);
      if (old && dialogues.progress(mn, id).isEmpty()) {
        conclusions.interrupted(id, mn, each.getString("area"));
      }
    }
  }
}
