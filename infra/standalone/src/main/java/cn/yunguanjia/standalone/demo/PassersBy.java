package cn.yunguanjia.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Opens door plates as people who pass by would, a few at a time, and once a copy that somebody has
 * altered, so that the room of scans has something to show. It begins after the city is there.
 */
final class PassersBy implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PassersBy.class);
  private static final Duration ROUND = Duration.ofMinutes(5);
  private static final int PLATES_A_ROUND = 4;
  private static final int FORGERIES = 3;

  /** The firm whose account visitors use, so that its portal shows scans, too. */
  private static final String VISITORS_FIRM = "91330483MA2YGJ019P";

  private final Doors doors;
  private final Clock clock;
  private boolean forgeryShown;

  PassersBy(Doors doors, Clock clock) {
    this.doors = doors;
    this.clock = clock;
  }

  /** A door that is closed is tried again at the next round. */
  @Override
  public void run() {
    try (Gateway gateway = new Gateway(doors, clock)) {
      List<String> codes = codes(gateway, "/api/credit/plates");
      int round = (int) (clock.instant().getEpochSecond() / ROUND.toSeconds() % 1_000);
      for (int n = 0; n < Math.min(PLATES_A_ROUND, codes.size()); n++) {
        pass(gateway, codes.get((round * PLATES_A_ROUND + n) % codes.size()));
      }
      for (String code : codes(gateway, "/api/credit/plates?q=" + VISITORS_FIRM)) {
        pass(gateway, code);
      }
      if (!forgeryShown && !codes.isEmpty()) {
        showForgery(gateway, codes.getLast());
      }
    } catch (DoorClosed later) {
      LOG.debug("Passers-by come again later: {}", later.getMessage());
    }
  }

  private static List<String> codes(Gateway gateway, String path) {
    List<String> codes = new ArrayList<>();
    Gateway.Answer plates = gateway.get(Caller.OFFICER, path);
    if (plates.done() && plates.body().has("items")) {
      plates.body().get("items").forEach(firm -> codes.add(firm.get("codeId").asString()));
    }
    return codes;
  }

  private static void pass(Gateway gateway, String code) {
    for (String page : pages(gateway, code)) {
      gateway.get(Caller.OFFICER, page);
    }
  }

  /** The last digit of the signature is another one, as in a copy typed off by hand. */
  private void showForgery(Gateway gateway, String code) {
    for (String page : pages(gateway, code)) {
      String another = page.endsWith("1") ? "2" : "1";
      for (int n = 0; n < FORGERIES; n++) {
        gateway.get(Caller.OFFICER, page.substring(0, page.length() - 1) + another);
      }
      forgeryShown = true;
      return;
    }
  }

  /** Where the plates of a code that hang lead to. */
  private static List<String> pages(Gateway gateway, String code) {
    List<String> pages = new ArrayList<>();
    Gateway.Answer plates = gateway.get(Caller.OFFICER, "/api/credit/codes/" + code + "/plates");
    if (plates.done()) {
      for (JsonNode plate : plates.body().get("items")) {
        String link = plate.path("link").asString("");
        if (link.contains("/c/") && plate.get("state").asString().equals("HANGING")) {
          pages.add(link.substring(link.indexOf("/c/")));
        }
      }
    }
    return pages;
  }
}
