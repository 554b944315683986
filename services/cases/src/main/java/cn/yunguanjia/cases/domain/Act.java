package cn.yunguanjia.cases.domain;

import java.util.List;

/** What people do with an open issue, by the word in its address. */
public enum Act {
  ASSIGN("assign"),
  ANSWER("answer"),
  RETURN("return"),
  VERIFY("verify"),
  WRITE_OFF("write-off");

  private final String word;

  Act(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /**
   * The acts that would be accepted now from this person.
   *
   * @param officer whether they may act as an officer where the issue lies
   * @param holder whether they act for the enterprise it is about
   */
  public static List<Act> offered(Issue issue, String person, boolean officer, boolean holder) {
    return switch (issue) {
      case Issue.Assigned a when officer ->
          a.facts().unfounded() ? List.of(ASSIGN, ANSWER, WRITE_OFF) : List.of(ASSIGN, ANSWER);
      case Issue.Assigned a when holder -> List.of(ANSWER);
      case Issue.Answered a when officer && person.equals(a.answeredBy()) -> List.of(RETURN);
      case Issue.Answered a when officer ->
          a.facts().unfounded() ? List.of(VERIFY, RETURN, WRITE_OFF) : List.of(VERIFY, RETURN);
      case Issue.Verified v when officer && !person.equals(v.answeredBy()) -> List.of(WRITE_OFF);
      default -> List.of();
    };
  }
}
