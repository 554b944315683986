package cn.yunguanjia.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListRefused;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.key.SigningKey;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveCodesTest {
  private final KeyList list = City.list();

  private static SigningKey key(Algorithm algorithm) {
    return algorithm == Algorithm.ED25519 ? City.ED25519 : City.SM2;
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSignedIsProvenUntilItsExpiry(Algorithm algorithm) {
    String text = LiveCodes.sign(City.code(), key(algorithm));
    assertThat(LiveCodes.verify(text, list, City.clock(City.NOW.plusSeconds(60))))
        .isInstanceOfSatisfying(
            Answer.Proven.class,
            proven -> {
              assertThat(proven.code()).isEqualTo(City.code());
              assertThat(proven.signer().key()).isEqualTo(key(algorithm).publicKey());
              assertThat(proven.until()).isEqualTo(City.NOW.plusSeconds(300));
              assertThat(proven.listAge()).isEqualTo(Duration.ofMinutes(61));
              assertThat(proven.proven()).hasSize(4);
              assertThat(proven.notProven()).hasSize(4);
            });
  }

  @Test
  void aScreenshotIsUselessAfterExpiryButStillSaysWhatItWas() {
    String text = LiveCodes.sign(City.code(), City.ED25519);
    assertThat(LiveCodes.verify(text, list, City.clock(City.NOW.plusSeconds(331))))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.EXPIRED);
              assertThat(refused.said()).contains(City.code());
            });
    assertThat(LiveCodes.verify(text, list, City.clock(City.NOW.plusSeconds(330))).valid())
        .as("the clocks may be 30 seconds apart")
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theLongestCodeFitsQrVersion15AtLevelQ(Algorithm algorithm) {
    LiveCode longest =
        new LiveCode(
            "330400",
            "ZZZZZZZZZZZZZZZZZ",
            Kind.SITE,
            "91330400MA2ZZZZZZZ",
            LiveCode.fitting("长兴经济技术开发区南太湖精细化工与新材料循环产业园污水集中处理有限责任公司"),
            999_999,
            Status.GREY,
            City.code().since(),
            Optional.of(new ScoreBand(999, 1_000)),
            City.NOW,
            City.NOW.plus(LiveCode.LONGEST_LIFE),
            "credit-demonstration 2026.12");
    String text = LiveCodes.sign(longest, key(algorithm));
    QrCode qr = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    assertThat(qr.version).as("%d characters", text.length()).isLessThanOrEqualTo(15);
    assertThat(longest.enterpriseName()).endsWith("…");
  }

  @Test
  void aListTravelsAsBytesTextAndJson() {
    Root root = Root.read("# test\n" + Root.pinned(City.ROOT.publicKey()).text());
    String json = "{\"format\":\"YGJ-KEYS-1\",\n \"cose\": \"" + list.base64url() + "\"}";
    for (byte[] form :
        new byte[][] {
          list.cose(),
          list.base64url().getBytes(StandardCharsets.US_ASCII),
          json.getBytes(StandardCharsets.UTF_8)
        }) {
      assertThat(KeyList.read(form, root).content().keys()).isEqualTo(list.content().keys());
    }
  }

  @Test
  void aListOfAnotherRootIsRefused() {
    SigningKey stranger = Repeatable.key("stranger", Algorithm.ED25519);
    KeyList forged = KeyList.sign(City.content(), stranger);
    assertThatThrownBy(() -> KeyList.read(forged.cose(), Root.pinned(City.ROOT.publicKey())))
        .isInstanceOfSatisfying(
            KeyListRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(KeyListRefused.Cause.NOT_BY_A_ROOT));
  }

  @Test
  void everyAlteredByteOfAListIsNoticed() {
    Root root = Root.pinned(City.ROOT.publicKey());
    for (int i = 0; i < list.cose().length; i++) {
      byte[] altered = list.cose();
      altered[i] ^= 1;
      assertThatThrownBy(() -> KeyList.read(altered, root)).isInstanceOf(KeyListRefused.class);
    }
  }
}
