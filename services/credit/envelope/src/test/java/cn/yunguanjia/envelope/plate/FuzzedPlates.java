package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.vectors.Spoiled;
import cn.yunguanjia.envelope.vectors.Spoiling;
import java.util.List;

/**
 * Spoils the published links of plates, and signs spoiled terms. The pages' test (spoilPlates.ts)
 * does the same step by step: change both or neither.
 */
final class FuzzedPlates {
  private static final String NAME = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String GEOHASH = "0123456789BCDEFGHJKMNPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String SIGNED = "&s=";
  private static final List<String> LISTS = List.of("main", "no-plate-keys", "expired", "future");
  private static final int WAYS = 10;

  /** So many of the published links, the first, are proven. */
  private static final int GOOD = 6;

  private final Spoiling spoil;
  private final List<String> texts;
  private final List<SigningKey> keys = List.copyOf(PlateVectors.keys().values());

  FuzzedPlates(Spoiling spoil, List<String> texts) {
    this.spoil = spoil;
    this.texts = texts;
  }

  Spoiled next() {
    int way = spoil.roll(WAYS);
    String base = texts.get(spoil.roll(texts.size()));
    String text =
        switch (way) {
          case 0 -> spoil.respelled(base);
          case 1 -> spoil.without(base);
          case 2 -> spoil.with(base);
          case 3 -> spoil.spliced(base, other());
          case 4 -> spoil.respelled(base, Math.max(0, base.length() - Digits.LENGTH), DIGITS);
          case 5 -> exchanged(base, other());
          case 6 -> link(spoiled(PlateVectors.GOOD), keys.getFirst());
          case 7 -> link(PlateVectors.GOOD, keys.get(spoil.roll(keys.size())));
          case 8 -> flipped();
          default -> texts.get(spoil.roll(GOOD));
        };
    return way == 9
        ? new Spoiled(text, City.NOW.plusSeconds(spoil.roll(800) - 200L), LISTS.get(spoil.roll(4)))
        : new Spoiled(text, City.NOW, LISTS.getFirst());
  }

  private String other() {
    return texts.get(spoil.roll(texts.size()));
  }

  /** The words of one link with the signature of another. */
  private static String exchanged(String one, String other) {
    int words = one.indexOf(SIGNED);
    int signature = other.indexOf(SIGNED);
    return (words < 0 ? one : one.substring(0, words))
        + (signature < 0 ? other : other.substring(signature));
  }

  private PlateTerms spoiled(PlateTerms t) {
    String code = t.codeId();
    String firm = t.enterpriseId();
    String place = t.geohash();
    String serial = t.serial();
    return switch (spoil.roll(6)) {
      case 0 -> new PlateTerms(spoil.respelled(code, 0, NAME), firm, place, serial);
      case 1 -> new PlateTerms(code, spoil.respelled(firm, 0, NAME), place, serial);
      case 2 -> new PlateTerms(code, firm, spoil.respelled(place, 0, GEOHASH), serial);
      case 3 -> new PlateTerms(code, firm, place, spoil.respelled(serial, 0, NAME));
      case 4 -> new PlateTerms(code, firm, place, PlateVectors.GONE);
      default -> new PlateTerms(PlateVectors.GONE_CODE, firm, place, serial);
    };
  }

  private String flipped() {
    byte[] signature = keys.getFirst().sign(PlateVectors.GOOD.toBeSigned());
    return new PlateLink(PlateVectors.GOOD, spoil.flipped(signature)).text(PlateVectors.BASE);
  }

  private static String link(PlateTerms terms, SigningKey key) {
    return PlateLinks.sign(PlateVectors.BASE, terms, key);
  }
}
