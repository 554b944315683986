package cn.yunguanjia.hj212.cli;

/** What a simulated logger does that it should not; each is an option that names a device. */
enum Habit {
  SILENT("--silent", "sends the first half and then nothing"),
  LATE("--late", "holds everything back until the end, with the true times"),
  REPEAT("--repeat", "sends everything twice"),
  DROP("--drop", "loses every third frame for ever"),
  CORRUPT("--corrupt", "every second frame has a wrong check"),
  DRIFT("--drift", "its clock is 90 minutes ahead until it is set (1012)"),
  GAIN("--gain", "its clock gains ten seconds with each frame until it is set (1012)"),
  LAST_WEEK("--last-week", "sends everything with the times of a week ago"),
  LIE("--lie", "uploads 40 % of what it measures; asked for history, it tells the truth"),
  SPLIT("--split", "sends each message in two parts (PNUM, PNO), the second one first"),
  DEAF("--deaf", "answers no request"),
  REFUSE("--refuse", "rejects every request (QnRtn 2)"),
  BUSY("--busy", "accepts every request and then is too busy (ExeRtn 5)");

  private final String option;
  private final String does;

  Habit(String option, String does) {
    this.option = option;
    this.does = does;
  }

  String option() {
    return option;
  }

  String help() {
    return "  %-27s%s%n".formatted(option + " MN", does);
  }
}
