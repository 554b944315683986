package cn.yunguanjia.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Answer;
import cn.yunguanjia.acceptance.platform.Chromium;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in as a file is refused by its line, and what goes out as a file can be verified. */
@Tag("slow")
@Order(6)
class FilesTest {
  private static final String OUTLET = Firm.OF_THE_DEMONSTRATION_ACCOUNT.uscc() + ":DW001";

  @TempDir Path folder;

  private final RunningPlatform platform = RunningPlatform.of(RunningPlatform.Kind.DEMONSTRATION);
  private final Account officer = platform.as("officer");
  private final OffsetDateTime to =
      OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.HOURS);

  @Test
  void aTableOfAirWithOneFaultIsRefusedByItsLine() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    try (var chromium = Chromium.at(platform.url())) {
      Page room = chromium.signedIn("officer", "/desk?room=air", 1440, 900);
      room.getByTestId("air-csv")
          .fill(
              "station,time,so2,no2,pm10,pm2_5,co,o3\n"
                  + "1252A,2026-03-01T00:00:00,8,30,50,30,0.7,60\n"
                  + "1252A,2026-03-01T01:00:00,8,many,50,30,0.7,60\n");
      room.getByTestId("air-bring").click();
      assertThat(room.getByTestId("air-faults").locator("tbody tr td").first()).hasText("3");
      assertThat(room.getByTestId("air-faults")).containsText("no2");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void aTableOfSamplesWithOneFaultIsRefusedByItsLine() throws Exception {
    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                request("/api/monitoring/water/import?name=faulty.csv")
                    .header("Content-Type", "text/csv")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "section,time,nh3n\nNOWHERE,2026-08-03,0.5\n"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    Answer answer = new Answer(refused);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("water-file-faulty");
    assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(2);
  }

  @Test
  void theEvidenceOfAnOutletVerifiesFrameByFrame() throws Exception {
    String span = "?by=measured&from=" + time(to.minusHours(6)) + "&to=" + time(to);
    Map<String, byte[]> files =
        unzipped(bytes("/api/monitoring/outlets/" + OUTLET + "/evidence.zip" + span));
    assertThat(files).containsKeys("manifest.csv", "manifest.csv.sha256", "README.txt");
    assertThat(text(files.get("manifest.csv.sha256")))
        .startsWith(sha256(files.get("manifest.csv")));
    String[] sums = text(files.get("SHA256SUMS")).split("\n");
    assertThat(sums).hasSizeGreaterThan(5);
    for (String line : sums) {
      String[] parts = line.split(" {2}");
      assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
      assertThat(text(files.get(parts[1]))).startsWith("##").contains("MN=");
    }
  }

  @Test
  void aSeriesGoesOutAsATableAndAsAWorkbook() throws Exception {
    String span = "?from=" + time(to.minusHours(6)) + "&to=" + time(to) + "&factors=w01018";
    String csv = text(bytes("/api/monitoring/outlets/" + OUTLET + "/export.csv" + span));
    assertThat(csv.lines().count()).isGreaterThanOrEqualTo(5);
    assertThat(csv).startsWith("\uFEFF").contains("w01018", "DW001");
    Map<String, byte[]> book =
        unzipped(bytes("/api/monitoring/outlets/" + OUTLET + "/export.xlsx" + span));
    assertThat(book).containsKeys("xl/workbook.xml", "xl/worksheets/sheet1.xml");
  }

  private static String time(OffsetDateTime at) {
    return at.toInstant().toString();
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.url().resolve(path))
        .header("Authorization", "Bearer " + officer.token());
  }

  private Map<String, byte[]> unzipped(byte[] content) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), content);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
