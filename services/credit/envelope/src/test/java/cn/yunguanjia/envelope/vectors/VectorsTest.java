package cn.yunguanjia.envelope.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListRefused;
import cn.yunguanjia.envelope.key.Root;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published vectors: each gives what it says, and the file is what the generator makes. With
 * {@code -Dvectors.write=true} the file is written anew; the pages' own verifier reads the same
 * one.
 */
class VectorsTest {
  private static final Path FILE = Path.of("../../../gateway/web/public/vectors/live-codes-1.json");
  private static final Pattern TEXT = Pattern.compile("\"text\":\"(YGJ1:[^\"\\\\]*)\"");

  @TestFactory
  List<DynamicTest> everyVectorGivesItsReason() {
    Map<String, KeyList> lists = Lists.all();
    return VectorFile.vectors().stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.name(),
                    () ->
                        assertThat(
                                reason(
                                    LiveCodes.verify(
                                        vector.text(),
                                        lists.get(vector.list()),
                                        City.clock(vector.at()))))
                            .isEqualTo(vector.reason())))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyBadListIsRefusedForItsCause() {
    Root root = Root.pinned(City.ROOT.publicKey());
    return BadLists.all().stream()
        .map(
            list ->
                DynamicTest.dynamicTest(
                    list.name(),
                    () ->
                        assertThatThrownBy(() -> KeyList.read(list.cose(), root))
                            .isInstanceOfSatisfying(
                                KeyListRefused.class,
                                refused -> assertThat(refused.why()).isEqualTo(list.cause()))))
        .toList();
  }

  @Test
  void everyReasonHasAVectorAndEveryVectorItsOwnName() {
    Set<Reason> seen = EnumSet.noneOf(Reason.class);
    Set<String> names = new HashSet<>();
    for (Vector vector : VectorFile.vectors()) {
      assertThat(names.add(vector.name())).as(vector.name()).isTrue();
      if (vector.reason() != null) {
        seen.add(vector.reason());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Reason.values());
  }

  /** Another zlib may compress otherwise: what the texts contain is compared. */
  @Test
  void theFileIsWhatTheGeneratorMakes() throws Exception {
    String made = VectorFile.json();
    if (Boolean.getBoolean("vectors.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, made);
    }
    assertThat(unpacked(Files.readString(FILE))).isEqualTo(unpacked(made));
  }

  private static Reason reason(Answer answer) {
    return answer instanceof Answer.Refused refused ? refused.reason() : null;
  }

  private static String unpacked(String json) {
    return TEXT.matcher(json)
        .replaceAll(
            match -> {
              try {
                return HexFormat.of().formatHex(Frames.cose(match.group(1)));
              } catch (IllegalStateException notWhole) {
                return "…";
              }
            });
  }
}
