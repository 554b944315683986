package cn.yunguanjia.hj212.sm4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.ErrorCode;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Packets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB/T 32907-2016, appendix A: both examples; and sealed data areas. */
class Sm4Test {
  private static final byte[] KEY = hex("0123456789ABCDEFFEDCBA9876543210");

  @Test
  void theFirstExampleOfTheStandard() {
    Sm4 cipher = new Sm4(KEY);

    assertThat(cipher.encrypt(KEY)).isEqualTo(hex("681EDF34D206965E86B3E94F536E4246"));
    assertThat(cipher.decrypt(hex("681EDF34D206965E86B3E94F536E4246"))).isEqualTo(KEY);
  }

  /** A million times in a row: about a second. */
  @Test
  @Tag("slow")
  void theSecondExampleOfTheStandard() {
    Sm4 cipher = new Sm4(KEY);
    byte[] text = KEY;
    for (int i = 0; i < 1_000_000; i++) {
      text = cipher.encrypt(text);
    }

    assertThat(text).isEqualTo(hex("595298C7C6FD271F0402F804C33D3F66"));
  }

  @Test
  void onlyWholeBlocksAndWholeKeys() {
    assertThatThrownBy(() -> new Sm4(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sm4(KEY).encrypt(new byte[17]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DataTime=20260301080000;w01018-Rtd=35.2,w01018-Flag=N",
        "DataTime=2026030108000",
        "i11001-Info=//清洗管路//",
        "x=0123456789abcd"
      })
  void aSealedAreaIsOpenedAgain(String area) {
    byte[] packet = Packets.withArea(area);
    AreaSeal seal = new AreaSeal(KEY);

    byte[] sealed = seal.seal(packet);

    assertThat(sealed).hasSizeGreaterThan(packet.length);
    assertThat(new String(sealed)).doesNotContain(area).endsWith("\r\n");
    assertThat(seal.open(sealed)).contains(packet);
  }

  @Test
  void aSealedPacketIsRefusedUntilItIsOpened() {
    byte[] sealed = new AreaSeal(KEY).seal(Packets.withArea("DataTime=20260301080000"));

    var refused = Packets.refused(sealed);
    assertThat(refused.error()).isEqualTo(ErrorCode.MALFORMED_SEGMENT);
    Frame opened =
        ((Decoded)
                Decoder.all(new AreaSeal(KEY).open(refused.bytes()).orElseThrow(), Mode.STRICT)
                    .getFirst())
            .frame();
    assertThat(opened.dataTime()).isPresent();
  }

  @Test
  void whatIsNotSealedIsNotOpened() {
    AreaSeal seal = new AreaSeal(KEY);

    assertThat(seal.open(Packets.withArea("DataTime=20260301080000"))).isEmpty();
    assertThat(seal.open(Packets.withArea(""))).isEmpty();
    assertThat(seal.open("##0010".getBytes())).isEmpty();
    assertThat(AreaSeal.isSealed("2011")).isTrue();
    assertThat(AreaSeal.isSealed("9014")).isFalse();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
