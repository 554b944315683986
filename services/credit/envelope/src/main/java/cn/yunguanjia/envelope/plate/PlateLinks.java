package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.key.VerifyingKey;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Signs and verifies the links of door plates.
 *
 * <pre>{@code
 * switch (PlateLinks.verify(link, list, clock)) {
 *   case PlateAnswer.Proven p -> …; case PlateAnswer.Refused r -> …; }
 * }</pre>
 */
public final class PlateLinks {
  private PlateLinks() {}

  /**
   * @param base address of the platform, without a slash at its end
   */
  public static String sign(String base, PlateTerms terms, SigningKey key) {
    return sign(base, terms, key::sign);
  }

  /**
   * @param pen gives the 64 bytes of the signature of some bytes
   */
  public static String sign(String base, PlateTerms terms, UnaryOperator<byte[]> pen) {
    return new PlateLink(terms, pen.apply(terms.toBeSigned())).text(base);
  }

  /** What a link says, where this very key has signed it; whether it still holds is not asked. */
  public static Optional<PlateTerms> signed(String link, VerifyingKey key) {
    try {
      PlateLink read = PlateLink.read(link);
      return key.verifies(read.terms().toBeSigned(), read.signature())
          ? Optional.of(read.terms())
          : Optional.empty();
    } catch (NoPlate none) {
      return Optional.empty();
    }
  }

  /** Never throws for any text: what is wrong with it is the answer. */
  public static PlateAnswer verify(String link, KeyList list, Clock clock) {
    return new PlateVerification(list.content(), clock.instant()).of(link);
  }
}
