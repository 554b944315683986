package cn.yunguanjia.testing.orders;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import java.math.BigDecimal;
import java.time.Instant;

final class Notes implements Decider<Integer, Notes.Command> {
  sealed interface Command {}

  record Write(String noteId, String text, BigDecimal amount, Instant at) implements Command {}

  record Answer(String noteId, Instant at) implements Command {}

  @Override
  public Integer initial() {
    return 0;
  }

  @Override
  public Decision decide(Integer written, Command command) {
    return switch (command) {
      case Write w when w.text().isEmpty() ->
          Decision.refused(Refusal.invalid("empty", "text", "内容为空", "The text is empty"));
      case Write w -> Decision.accepted(new NoteWritten(w.noteId(), w.text(), w.amount(), w.at()));
      case Answer a -> Decision.accepted(new NoteAnswered(a.noteId(), a.at()));
    };
  }

  @Override
  public Integer evolve(Integer written, DomainEvent event) {
    return written + 1;
  }
}
