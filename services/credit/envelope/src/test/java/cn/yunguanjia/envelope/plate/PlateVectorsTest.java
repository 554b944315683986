package cn.yunguanjia.envelope.plate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.cli.Json;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.Root;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published vectors of plates; the pages' own verifier reads the same file. It is written anew
 * with {@code -Dvectors.write=true}.
 */
class PlateVectorsTest {
  private static final Path FILE = Path.of("../../../gateway/web/public/vectors/plates-1.json");
  private static final String LINK =
      "https://city.example/c/0123456789ABCDEFG?p=0123456789ABC.WTW3SJQ6C.91330400MA00TEST0X&s=";

  @TestFactory
  List<DynamicTest> everyLinkIsToldWhatItMustBe() {
    Map<String, KeyList> lists = PlateVectors.lists();
    return PlateVectors.all().stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.name(),
                    () ->
                        assertThat(reason(vector.text(), lists.get(vector.list())))
                            .isEqualTo(vector.reason())))
        .toList();
  }

  @Test
  void everyReasonHasAVector() {
    Set<PlateReason> seen = EnumSet.noneOf(PlateReason.class);
    PlateVectors.all().stream()
        .map(PlateVectors.Vector::reason)
        .filter(r -> r != null)
        .forEach(seen::add);
    assertThat(seen).containsExactlyInAnyOrder(PlateReason.values());
  }

  /** The worked example of docs/domain/code-envelope.md, byte by byte. */
  @Test
  void theWorkedExampleOfTheDocumentIsRight() throws Exception {
    String signed = new String(PlateVectors.GOOD.toBeSigned(), StandardCharsets.US_ASCII);
    byte[] signature = PlateVectors.PLATE.sign(PlateVectors.GOOD.toBeSigned());
    String document = Files.readString(Path.of("../../../docs/domain/code-envelope.md"));
    assertThat(document)
        .contains(signed)
        .contains(HexFormat.of().formatHex(PlateVectors.PLATE.publicKey().bytes()))
        .contains(HexFormat.of().formatHex(signature))
        .contains(LINK + Digits.of(signature));
  }

  @Test
  void theFileIsWhatTheGeneratorMakes() throws Exception {
    String made = json();
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(FILE, made);
    }
    assertThat(withoutSm2(Files.readString(FILE))).isEqualTo(withoutSm2(made));
  }

  /** Every signature with SM2 is another one. */
  private static String withoutSm2(String json) {
    return json.lines()
        .filter(line -> !line.contains("good-sm2"))
        .collect(Collectors.joining("\n"));
  }

  private static PlateReason reason(String text, KeyList list) {
    return PlateLinks.verify(text, list, City.clock(City.NOW))
            instanceof PlateAnswer.Refused refused
        ? refused.reason()
        : null;
  }

  private static String json() {
    String lists =
        PlateVectors.lists().entrySet().stream()
            .map(e -> Json.of(ordered("name", e.getKey(), "cose", e.getValue().base64url())))
            .collect(Collectors.joining(",\n"));
    String plates =
        PlateVectors.all().stream()
            .map(
                v ->
                    Json.of(
                        ordered(
                            "name", v.name(),
                            "zh", v.about().zh(),
                            "en", v.about().en(),
                            "list", v.list(),
                            "at", City.NOW,
                            "valid", v.reason() == null,
                            "reason", v.reason() == null ? null : v.reason().name(),
                            "text", v.text())))
            .collect(Collectors.joining(",\n"));
    return """
        {
        "format": "YGJ-PLATE-VECTORS-1",
        "warning": "TEST KEYS: their private halves are in this file",
        "root": %s,
        "keys": [
        %s
        ],
        "lists": [
        %s
        ],
        "plates": [
        %s
        ]
        }
        """
        .formatted(Json.of(Root.pinned(City.ROOT.publicKey()).text()), keys(), lists, plates);
  }

  private static String keys() {
    return PlateVectors.keys().entrySet().stream()
        .map(
            e ->
                Json.of(
                    ordered(
                        "name", e.getKey(),
                        "algorithm", e.getValue().algorithm().name(),
                        "keyId", e.getValue().id().toString(),
                        "secret", HexFormat.of().formatHex(e.getValue().secret()))))
        .collect(Collectors.joining(",\n"));
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
