package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The form first, then the signature, then whether key, code and plate still hold. */
record PlateVerification(KeyListContent list, Instant now) {
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

  PlateAnswer of(String text) {
    try {
      PlateLink link = PlateLink.read(text);
      return judge(link.terms(), signer(link));
    } catch (NoPlate none) {
      return new PlateAnswer.Refused(none.reason(), none.getMessage(), Optional.empty());
    }
  }

  /** A link has no room for a key's id: of a city's few plate keys the one that fits has signed. */
  private PublishedKey signer(PlateLink link) throws NoPlate {
    List<PublishedKey> keys = list.keys().stream().filter(k -> k.use() == KeyUse.PLATE).toList();
    if (keys.isEmpty()) {
      throw new NoPlate(PlateReason.UNKNOWN_KEY, "no key of the list is for plates");
    }
    byte[] signed = link.terms().toBeSigned();
    for (PublishedKey key : keys) {
      if (key.key().verifies(signed, link.signature())) {
        return key;
      }
    }
    throw new NoPlate(PlateReason.BAD_SIGNATURE, "of none of " + keys.size() + " plate keys");
  }

  private PlateAnswer judge(PlateTerms terms, PublishedKey key) {
    return objection(terms, key)
        .<PlateAnswer>map(
            reason -> new PlateAnswer.Refused(reason, reason.words().en(), Optional.of(terms)))
        .orElseGet(
            () ->
                new PlateAnswer.Proven(
                    terms, key, list.issuerName(), now, Duration.between(list.issuedAt(), now)));
  }

  private Optional<PlateReason> objection(PlateTerms terms, PublishedKey key) {
    if (list.revoked(key)) {
      return Optional.of(PlateReason.KEY_REVOKED);
    }
    // a plate carries no date, so only the end of its key can be looked at
    if (now.isAfter(key.validUntil())) {
      return Optional.of(PlateReason.KEY_EXPIRED);
    }
    if (list.revokedCodes().contains(terms.codeId())) {
      return Optional.of(PlateReason.CODE_REVOKED);
    }
    if (list.revokedPlates().contains(terms.serial())) {
      return Optional.of(PlateReason.PLATE_WITHDRAWN);
    }
    if (list.issuedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
      return Optional.of(PlateReason.KEY_LIST_NOT_YET_VALID);
    }
    if (now.isAfter(list.expiresAt())) {
      return Optional.of(PlateReason.KEY_LIST_EXPIRED);
    }
    return Optional.empty();
  }
}
