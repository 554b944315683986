package cn.yunguanjia.monitoring.why;

import cn.yunguanjia.language.Bilingual;
import java.util.List;

/**
 * Why a figure is what it is, in the form in which every figure of the platform is explained.
 *
 * @param id what is asked for at /api/explain/{kind}/
 * @param value a number, or words
 * @param unit of a number, or null
 * @param asOf instant or day up to which data entered
 * @param validity whether the data was enough for the figure to count
 * @param wouldChange what would make it another figure
 * @param events what in the log it rests on
 */
public record Explanation(
    String kind,
    String id,
    Bilingual title,
    Object value,
    String unit,
    Object asOf,
    Bilingual validity,
    List<Input> inputs,
    Rule rule,
    List<Bilingual> wouldChange,
    List<Event> events) {

  /**
   * @param time instant or day of measurement, null where it has none of its own
   * @param state whether and as what it counts
   * @param link what to ask next, as kind:id, or an address; null where it ends here
   */
  public record Input(
      Bilingual name, Object value, String unit, Object time, Bilingual state, String link) {}

  /**
   * @param version of the standard, or of the dated rules
   * @param official false where something in it is configuration that nobody has confirmed
   */
  public record Rule(
      String id, String version, Bilingual clause, Bilingual text, boolean official) {}

  public record Event(String id, String name, Object at, Bilingual text) {}
}
