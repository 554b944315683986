package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.KeyList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spoiled live codes: both verifiers say the same of every one. */
class FuzzedCodesTest {
  private static final int REASONS = 16;

  @Test
  void fiveThousand() throws Exception {
    judge(5_000);
  }

  @Test
  @Tag("slow")
  void aHundredThousand() throws Exception {
    judge(100_000);
  }

  private static void judge(int count) throws Exception {
    var texts = Verdicts.texts("live-codes-1.json", "YGJ1:");
    FuzzedCodes fuzzed = new FuzzedCodes(new Spoiling(Verdicts.SEED), texts);
    Map<String, KeyList> lists = Lists.all();
    Verdicts.compare(
        "fuzzed",
        count,
        fuzzed::next,
        one ->
            LiveCodes.verify(one.text(), lists.get(one.list()), City.clock(one.at()))
                    instanceof Answer.Refused refused
                ? refused.reason().name()
                : "VALID",
        REASONS);
  }
}
