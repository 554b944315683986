package cn.yunguanjia.acceptance.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium; none is ever downloaded. */
public final class Chromium implements AutoCloseable {
  private static final String MISSING =
      "Chromium is missing: install it with its fonts (apt-get install chromium fonts-noto-cjk)"
          + " or name one with -Dyunguanjia.chromium=PATH";

  private final URI door;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(URI door, String... more) {
    this.door = door;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    // a sandbox needs another user than root, and shared memory is small in
                    // containers
                    .setArgs(
                        Stream.concat(
                                Stream.of("--no-sandbox", "--disable-dev-shm-usage"),
                                Stream.of(more))
                            .toList()));
  }

  public static Chromium at(URI door) {
    return new Chromium(door);
  }

  /**
   * One whose camera sees a film.
   *
   * @param film YUV4MPEG2, see {@link Film}
   */
  public static Chromium lookingAt(Path film, URI door) {
    return new Chromium(
        door,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--use-file-for-fake-video-capture=" + film);
  }

  /** Somebody at a screen of that size, with cookies of their own. */
  public Page somebody(int width, int height) {
    BrowserContext person =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(door.toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
    person.setDefaultTimeout(60_000);
    Page page = person.newPage();
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** Goes to a page that asks for a sign-in, and signs in at the real Keycloak. */
  public Page signedIn(String username, String path, int width, int height) {
    Page page = somebody(width, height);
    page.navigate(path);
    page.locator("input[name=username]").fill(username);
    page.locator("input[name=password]").fill(username + "-demo");
    page.locator("input[name=password]").press("Enter");
    page.waitForURL(url -> url.startsWith(door + path));
    return page;
  }

  /** Errors in any page that nobody caught. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private static Path executable() {
    String named = System.getProperty("yunguanjia.chromium");
    return Stream.of(
            named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable")
        .filter(path -> path != null)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(MISSING));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
