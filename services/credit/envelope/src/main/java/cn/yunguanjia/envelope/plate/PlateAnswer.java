package cn.yunguanjia.envelope.plate;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.PublishedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What verifying a plate's link has shown. */
public sealed interface PlateAnswer {

  /**
   * The plate was issued by the authority of the list and is not withdrawn by it.
   *
   * @param at the verifier's time
   * @param listAge how long ago the key list was signed: what was withdrawn since is not known here
   */
  record Proven(
      PlateTerms terms, PublishedKey signer, Words issuerName, Instant at, Duration listAge)
      implements PlateAnswer {

    /** Where it should hang. */
    public Geohash.Cell place() {
      return Geohash.cell(terms.geohash());
    }

    public List<Words> proven() {
      return PlateFindings.proven(this);
    }

    public List<Words> notProven() {
      return PlateFindings.notProven(this);
    }
  }

  /**
   * The link proves nothing.
   *
   * @param detail for people who mend programs, in English
   * @param said what it says, only where its signature fits
   */
  record Refused(PlateReason reason, String detail, Optional<PlateTerms> said)
      implements PlateAnswer {}

  default boolean valid() {
    return this instanceof Proven;
  }
}
