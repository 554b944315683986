package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.cli.Json;
import cn.yunguanjia.envelope.key.Root;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All vectors as the file that is published with the pages, one vector a line. */
final class VectorFile {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private VectorFile() {}

  static List<Vector> vectors() {
    Shelf shelf = new Shelf();
    ValidityVectors.put(shelf);
    TextVectors.put(shelf);
    SignatureVectors.put(shelf);
    FrameVectors.put(shelf);
    ClaimVectors.put(shelf);
    return shelf.vectors();
  }

  static String json() {
    StringBuilder out = new StringBuilder("{\n");
    member(out, "format", "YGJ-VECTORS-1").append(",\n");
    member(out, "warning", "TEST KEYS: their private halves are in this file").append(",\n");
    member(out, "root", Root.pinned(City.ROOT.publicKey()).text()).append(",\n");
    rows(
        out,
        "keys",
        TestKeys.all().entrySet().stream().map(e -> key(e.getKey(), e.getValue())).toList());
    rows(
        out.append(",\n"),
        "lists",
        Lists.all().entrySet().stream()
            .map(e -> ordered("name", e.getKey(), "cose", e.getValue().base64url()))
            .toList());
    rows(
        out.append(",\n"),
        "badLists",
        BadLists.all().stream()
            .map(
                l ->
                    ordered(
                        "name",
                        l.name(),
                        "reason",
                        l.cause().name(),
                        "cose",
                        TEXT.encodeToString(l.cose())))
            .toList());
    rows(out.append(",\n"), "codes", vectors().stream().map(VectorFile::code).toList());
    return out.append("\n}\n").toString();
  }

  private static Map<String, Object> key(String name, cn.yunguanjia.envelope.key.SigningKey key) {
    HexFormat hex = HexFormat.of();
    return ordered(
        "name", name,
        "algorithm", key.algorithm().name(),
        "keyId", key.id().toString(),
        "public", hex.formatHex(key.publicKey().bytes()),
        "secret", hex.formatHex(key.secret()));
  }

  private static Map<String, Object> code(Vector vector) {
    return ordered(
        "name", vector.name(),
        "zh", vector.about().zh(),
        "en", vector.about().en(),
        "list", vector.list(),
        "at", vector.at(),
        "valid", vector.reason() == null,
        "reason", vector.reason(),
        "text", vector.text());
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static StringBuilder member(StringBuilder out, String name, Object value) {
    return out.append(Json.of(name)).append(": ").append(Json.of(value));
  }

  private static void rows(StringBuilder out, String name, List<Map<String, Object>> rows) {
    out.append(Json.of(name)).append(": [\n");
    for (int i = 0; i < rows.size(); i++) {
      out.append(Json.of(rows.get(i))).append(i + 1 < rows.size() ? ",\n" : "\n]");
    }
  }
}
