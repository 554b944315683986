package cn.yunguanjia.testing.orders;

import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.EventNames;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The smallest context: one event answered by another, one view. */
@SpringBootApplication
class OrdersApplication {

  @Bean
  EventNames eventNames() {
    return EventNames.scanning("cn.yunguanjia.testing.orders");
  }

  @Component
  static class NotesView implements Projection {
    static final AtomicBoolean BROKEN = new AtomicBoolean();
    private final ReadModel model;

    NotesView(ReadModels models) {
      model = models.describe("notes").part("all", Indexes.ascending("text")).open();
    }

    @Override
    public ReadModel readModel() {
      return model;
    }

    @EventHandler
    void on(NoteWritten note) {
      model.upsert("all", note.noteId(), Updates.set("text", note.text()));
      if (note.text().equals("poison") && BROKEN.get()) {
        throw new IllegalStateException("cannot stomach " + note.noteId());
      }
    }

    @EventHandler
    void on(NoteAnswered note) {
      model.upsert("all", note.noteId(), Updates.set("answered", true));
    }
  }

  @Component
  static class WhenNoteWrittenThenAnswer implements Automation {
    private final Decisions decisions;

    WhenNoteWrittenThenAnswer(Decisions decisions) {
      this.decisions = decisions;
    }

    @EventHandler
    void on(NoteWritten note, EventMessage<?> message) {
      decisions.execute(
          Subject.of("note", note.noteId()),
          new Notes(),
          new Notes.Answer(note.noteId(), note.at()),
          Origin.automation(getClass(), message.getIdentifier()));
    }
  }
}
