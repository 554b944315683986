package cn.yunguanjia.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListRefused;
import cn.yunguanjia.envelope.key.Root;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever comes in, an answer comes out. With JAZZER_FUZZ=1 it searches for what breaks that. */
class LiveCodesFuzzTest {
  private static final KeyList LIST = City.list();
  private static final Root ROOT = Root.pinned(City.ROOT.publicKey());

  @FuzzTest(maxDuration = "5m")
  void aTextIsNeverProvenUnlessSigned(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(LiveCodes.verify(text, LIST, City.clock(City.NOW)).valid()).isFalse();
    String packed = Frames.zlib(bytes);
    assertThat(LiveCodes.verify(packed, LIST, City.clock(City.NOW)).valid()).isFalse();
  }

  @FuzzTest(maxDuration = "5m")
  void aFrameIsNeverProvenUnlessSigned(byte[] bytes) {
    String text = Frames.text(bytes);
    assertThat(LiveCodes.verify(text, LIST, City.clock(City.NOW)).valid()).isFalse();
  }

  @FuzzTest(maxDuration = "5m")
  void signedClaimsAreReadOrRefused(byte[] claims) {
    if (claims.length > 0) {
      LiveCodes.verify(Frames.signed(claims, City.ED25519), LIST, City.clock(City.NOW));
    }
  }

  @FuzzTest(maxDuration = "5m")
  void aListIsReadOrRefused(byte[] bytes) {
    try {
      KeyList.read(bytes, ROOT);
    } catch (KeyListRefused refused) {
      assertThat(refused.why()).isNotNull();
    }
  }
}
