package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.PublishedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What verifying a code has shown. */
public sealed interface Answer {

  /**
   * The code was signed by a key of the list and holds now.
   *
   * @param at the verifier's time
   * @param signer the key, of which the list says that it is the issuer's
   * @param listAge how long ago the key list was signed: what was revoked since is not known here
   */
  record Proven(LiveCode code, PublishedKey signer, Words issuerName, Instant at, Duration listAge)
      implements Answer {

    /** The last moment at which it may be shown. */
    public Instant until() {
      return code.expiry();
    }

    public List<Words> proven() {
      return Findings.proven(this);
    }

    public List<Words> notProven() {
      return Findings.notProven(this);
    }
  }

  /**
   * The code proves nothing.
   *
   * @param detail for people who mend programs, in English
   * @param said what it says, only where its signature fits and its time, its key or its list is
   *     what is wrong
   */
  record Refused(Reason reason, String detail, Optional<LiveCode> said) implements Answer {}

  default boolean valid() {
    return this instanceof Proven;
  }
}
