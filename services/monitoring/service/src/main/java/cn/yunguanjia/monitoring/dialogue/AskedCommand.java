package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.command.AccessRequest;
import cn.yunguanjia.hj212.command.ClockRequest.AskTime;
import cn.yunguanjia.hj212.command.ClockRequest.SetTime;
import cn.yunguanjia.hj212.command.DataRequest.AskHistory;
import cn.yunguanjia.hj212.command.InformationRequest.AskInformation;
import cn.yunguanjia.hj212.command.InformationRequest.SetParameter;
import cn.yunguanjia.hj212.command.InstrumentRequest;
import cn.yunguanjia.hj212.command.InstrumentRequest.Ask;
import cn.yunguanjia.hj212.command.InstrumentRequest.Operate;
import cn.yunguanjia.hj212.command.InstrumentRequest.RetainSample;
import cn.yunguanjia.hj212.command.IntervalRequest.AskMinuteInterval;
import cn.yunguanjia.hj212.command.IntervalRequest.AskRealtimeInterval;
import cn.yunguanjia.hj212.command.IntervalRequest.SetMinuteInterval;
import cn.yunguanjia.hj212.command.IntervalRequest.SetRealtimeInterval;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.command.UnusableField;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A command as somebody at the desk asks for it. Which fields it takes is in the standard; what is
 * not needed stays null.
 *
 * @param cn by HJ 212-2017, table 9, such as 1012
 * @param polId factor of the instrument; null for the data logger itself
 * @param begin of a span of history or of a log
 * @param end of it, included
 * @param seconds realtime interval
 * @param minutes minute interval
 * @param infoId code of table B.10
 * @param value of the parameter with that code
 * @param tries how often a packet is sent again (1000)
 * @param password the device is to show from then on (1072)
 * @param start of the first sampling of the day (3016), 08:30
 * @param hours between two samplings (3016)
 * @param reason why it is sent
 */
record AskedCommand(
    String cn,
    String polId,
    OffsetDateTime begin,
    OffsetDateTime end,
    Integer seconds,
    Integer minutes,
    String infoId,
    String value,
    Integer tries,
    String password,
    String start,
    Integer hours,
    String reason) {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /**
   * The request as it goes onto the wire; empty for a command that nobody sends from the desk.
   *
   * @param now what a clock is set to
   * @throws UnusableField that names the field and what may stand there
   */
  Optional<Request> request(OffsetDateTime now) {
    Command command = known();
    return command == null ? Optional.empty() : Optional.ofNullable(request(command, now));
  }

  private Request request(Command command, OffsetDateTime now) {
    return switch (command) {
      case SET_TIMEOUT ->
          new AccessRequest.SetTimeout(number("OverTime", seconds), number("ReCount", tries));
      case SET_PASSWORD -> new AccessRequest.SetPassword(blank(password));
      case SET_SAMPLING_CYCLE ->
          new InstrumentRequest.SetSamplingCycle(
              blank(polId), timeOfDay(start), number("Ctime", hours));
      case DEVICE_TIME -> new AskTime(blank(polId));
      case SET_DEVICE_TIME -> new SetTime(blank(polId), now.withOffsetSameInstant(BEIJING));
      case REALTIME_INTERVAL -> new AskRealtimeInterval();
      case SET_REALTIME_INTERVAL -> new SetRealtimeInterval(number("RtdInterval", seconds));
      case MINUTE_INTERVAL -> new AskMinuteInterval();
      case SET_MINUTE_INTERVAL -> new SetMinuteInterval(number("MinInterval", minutes));
      case MINUTE_DATA, HOUR_DATA, DAY_DATA, RUNNING_TIME ->
          new AskHistory(command, beijing(begin), beijing(end));
      case CALIBRATE, SAMPLE_NOW, CLEAN, COMPARISON_SAMPLE -> new Operate(command, blank(polId));
      case SAMPLING_CYCLE, SAMPLE_OUT_TIME, SERIAL_NUMBER -> new Ask(command, blank(polId));
      case RETAIN_SAMPLE -> new RetainSample();
      case DEVICE_INFORMATION ->
          new AskInformation(blank(polId), infoId, beijing(begin), beijing(end));
      case SET_DEVICE_PARAMETER -> new SetParameter(blank(polId), infoId, value);
      default -> null;
    };
  }

  private Command known() {
    return cn != null && cn.matches("\\d{4}")
        ? Command.of(Integer.parseInt(cn)).orElse(null)
        : null;
  }

  private static int number(String field, Integer given) {
    if (given == null) {
      throw new UnusableField(field, null, "a whole number");
    }
    return given;
  }

  private static LocalTime timeOfDay(String text) {
    try {
      return LocalTime.parse(text == null ? "" : text.strip());
    } catch (DateTimeParseException noTime) {
      throw new UnusableField("CstartTime", text, "a time of the day such as 08:30");
    }
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static OffsetDateTime beijing(OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(BEIJING);
  }
}
