package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.vectors.Spoiling;
import cn.yunguanjia.envelope.vectors.Verdicts;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spoiled links of plates: both verifiers say the same of every one. */
class FuzzedPlatesTest {
  @Test
  void twoThousand() throws Exception {
    judge(2_000);
  }

  @Test
  @Tag("slow")
  void aHundredThousand() throws Exception {
    judge(100_000);
  }

  private static void judge(int count) throws Exception {
    var texts = Verdicts.texts("plates-1.json", "");
    FuzzedPlates fuzzed = new FuzzedPlates(new Spoiling(Verdicts.SEED), texts);
    Map<String, KeyList> lists = PlateVectors.lists();
    Verdicts.compare(
        "fuzzed-plates",
        count,
        fuzzed::next,
        one ->
            PlateLinks.verify(one.text(), lists.get(one.list()), City.clock(one.at()))
                    instanceof PlateAnswer.Refused refused
                ? refused.reason().name()
                : "VALID",
        PlateReason.values().length + 1);
  }
}
