package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the rooms of the desk what does not come of the data itself: marks of a firm, one waiting,
 * one accepted and one refused, and a device that nobody registered.
 */
final class DeskWork {
  private static final int PATIENCE_MILLIS = 3_000;
  private final DeskStories stories = DeskStories.load();
  private final Doors doors;
  private final Gateway gateway;
  private final LocalDateTime now;
  private final List<String> notes = new ArrayList<>();

  DeskWork(Doors doors, Gateway gateway, LocalDateTime now) {
    this.doors = doors;
    this.gateway = gateway;
    this.now = now;
  }

  /**
   * @return what did not go as the stories say
   */
  List<String> bring() {
    LocalDate today = now.toLocalDate();
    Map<DeskStories.Marking, String> made = new HashMap<>();
    stories.marks().forEach(mark -> mark(mark, today).ifPresent(id -> made.put(mark, id)));
    // what the firm did the view tells before the officer can act on it
    made.forEach((mark, id) -> decide(mark, id));
    speakUnknown(stories.stranger());
    return List.copyOf(notes);
  }

  private Optional<String> mark(DeskStories.Marking mark, LocalDate today) {
    Gateway.Answer answer =
        gateway.post(
            Caller.FIRM,
            "/api/monitoring/marks",
            Map.of(
                "outlet", mark.outlet(),
                "from", mark.from(today).toString(),
                "to", mark.to(today).toString(),
                "state", mark.state(),
                "reason", mark.reason(),
                "evidence", mark.evidence()));
    if (answer.done()) {
      return Optional.of(answer.body().get("markId").asString());
    }
    note("mark " + mark.outlet(), answer);
    return Optional.empty();
  }

  private void decide(DeskStories.Marking mark, String id) {
    if (mark.verdict().equals("WAITING")) {
      return;
    }
    boolean accept = mark.verdict().equals("ACCEPTED");
    String path = "/api/monitoring/marks/" + id + (accept ? "/accept" : "/refuse");
    Map<String, String> body = Map.of(accept ? "note" : "reason", mark.words());
    Gateway.Answer answer = gateway.post(Caller.DUTY_OFFICER, path, body);
    for (int tries = 0; answer.status() == 404 && tries < 40; tries++) {
      Pause.of(Duration.ofMillis(150));
      answer = gateway.post(Caller.DUTY_OFFICER, path, body);
    }
    if (!answer.done()) {
      note(mark.verdict() + " " + id, answer);
    }
  }

  /** Nobody acknowledges what an unknown device says, so it says it and goes. */
  private void speakUnknown(DeskStories.Stranger stranger) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(doors.hj212Host(), doors.hj212Port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
      for (int before = stranger.hours(); before >= 1; before--) {
        out.write(frame(stranger, hour.minusHours(before)));
      }
      out.flush();
      socket.shutdownOutput();
      // the platform closes when it has read everything
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketTimeoutException read) {
      // it keeps the line; what was said was read all the same
    } catch (IOException closed) {
      notes.add("the unknown device could not speak: " + closed.getMessage());
    }
  }

  private static byte[] frame(DeskStories.Stranger stranger, LocalDateTime begin) {
    FrameBuilder frame =
        FrameBuilder.of(Command.HOUR_DATA)
            .qn(beijing(begin.plusHours(1).plusSeconds(4)))
            .st(stranger.systemType())
            .pw(Frames.PASSWORD)
            .mn(stranger.mn())
            .acknowledge(true)
            .dataTime(beijing(begin));
    stranger
        .values()
        .forEach(
            (factor, value) -> {
              frame.value(factor, "Avg", value);
              frame.value(factor, "Flag", "N");
            });
    return frame.bytes();
  }

  private static OffsetDateTime beijing(LocalDateTime time) {
    return time.atZone(CityTime.ZONE).toOffsetDateTime();
  }

  private void note(String what, Gateway.Answer answer) {
    if (!answer.known()) {
      notes.add(Gateway.refused(what, answer).getMessage());
    }
  }
}
