package cn.yunguanjia.standalone;

/** The last thing {@code up} says: where everything is, and as whom to look at it. */
final class Welcome {

  private Welcome() {}

  static void print(Settings settings, Progress progress) {
    String url = settings.publicUrl();
    progress.line("");
    progress.line("云管嘉 Yunguanjia is ready after %.1f s".formatted(progress.seconds()));
    progress.line("");
    progress.line("  " + url + "/                  entry: scan, look up, report, sign in");
    progress.line("  " + url + "/screen            one map, one code, one index");
    progress.line("  " + url + "/desk              the officers' workbench");
    progress.line("  " + url + "/portal            the permit holder's own pages");
    progress.line("  " + url + "/actuator/health   UP when every part is");
    progress.line(
        "  HJ 212 data loggers send to " + settings.reachable() + ":" + settings.hj212Port());
    if (settings.demonstration()) {
      progress.line("");
      progress.line("  Demonstration accounts (password = name + \"-demo\"):");
      progress.line(
          "  commander · officer · officer-tongxiang · enterprise · grid · auditor · admin");
    }
    progress.line("");
    progress.line("  Everything is kept in " + settings.data());
    progress.line("  Stop with Ctrl-C or ./yunguanjia down");
  }
}
