package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.wire.Base45;
import cn.yunguanjia.envelope.wire.CoseSign1;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import cn.yunguanjia.envelope.wire.Limits;
import cn.yunguanjia.envelope.wire.Zlib;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The order matters: sizes first, the signature before anything it covers is read, then what it
 * says, then whether key, code and time still allow it.
 */
record Verification(KeyListContent list, Instant now) {
  /** How far the clocks of a phone and of the authority may be apart. */
  static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

  private static final Pattern ANY_VERSION = Pattern.compile("YGJ[0-9]{1,3}:.*", Pattern.DOTALL);

  Answer of(String text) {
    try {
      CoseSign1 signed = CoseSign1.decode(unpack(text));
      PublishedKey key = key(signed);
      if (!key.key().verifies(signed.toBeSigned(LiveCodes.PURPOSE), signed.signature())) {
        throw new EnvelopeFault(Reason.BAD_SIGNATURE, "key " + key.id());
      }
      return judge(Claims.decode(signed.payload()), key);
    } catch (EnvelopeFault fault) {
      return new Answer.Refused(fault.reason(), fault.getMessage(), Optional.empty());
    }
  }

  private static byte[] unpack(String text) throws EnvelopeFault {
    if (text.length() > Limits.TEXT) {
      throw new EnvelopeFault(Reason.TOO_LONG, text.length() + " characters");
    }
    if (!text.startsWith(LiveCodes.PREFIX)) {
      throw new EnvelopeFault(
          ANY_VERSION.matcher(text).matches() ? Reason.OTHER_VERSION : Reason.WRONG_PREFIX,
          "expected " + LiveCodes.PREFIX);
    }
    return Zlib.inflate(Base45.decode(text.substring(LiveCodes.PREFIX.length())));
  }

  /** The list says which algorithm a key has; the envelope may only agree. */
  private PublishedKey key(CoseSign1 signed) throws EnvelopeFault {
    Algorithm algorithm =
        Algorithm.of(signed.algorithm())
            .orElseThrow(
                () -> new EnvelopeFault(Reason.UNKNOWN_ALGORITHM, "" + signed.algorithm()));
    PublishedKey key =
        list.find(signed.keyId())
            .orElseThrow(() -> new EnvelopeFault(Reason.UNKNOWN_KEY, "key " + signed.keyId()));
    if (key.use() != KeyUse.LIVE_CODE) {
      throw new EnvelopeFault(Reason.WRONG_KEY_USE, "key " + key.id() + " is for " + key.use());
    }
    if (key.key().algorithm() != algorithm) {
      throw new EnvelopeFault(Reason.ALGORITHM_MISMATCH, "key " + key.id() + " is no " + algorithm);
    }
    return key;
  }

  private Answer judge(LiveCode code, PublishedKey key) {
    return objection(code, key)
        .<Answer>map(reason -> new Answer.Refused(reason, detail(reason, code), Optional.of(code)))
        .orElseGet(
            () ->
                new Answer.Proven(
                    code, key, list.issuerName(), now, Duration.between(list.issuedAt(), now)));
  }

  private Optional<Reason> objection(LiveCode code, PublishedKey key) {
    if (!code.issuer().equals(list.issuer())) {
      return Optional.of(Reason.WRONG_ISSUER);
    }
    if (list.revoked(key)) {
      return Optional.of(Reason.KEY_REVOKED);
    }
    if (!key.covers(code.asOf(), code.expiry())) {
      return Optional.of(Reason.KEY_NOT_VALID_THEN);
    }
    if (list.revokedCodes().contains(code.codeId())) {
      return Optional.of(Reason.CODE_REVOKED);
    }
    if (code.asOf().isAfter(now.plus(CLOCK_TOLERANCE))) {
      return Optional.of(Reason.NOT_YET_VALID);
    }
    if (now.isAfter(code.expiry().plus(CLOCK_TOLERANCE))) {
      return Optional.of(Reason.EXPIRED);
    }
    if (list.issuedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
      return Optional.of(Reason.KEY_LIST_NOT_YET_VALID);
    }
    if (now.isAfter(list.expiresAt())) {
      return Optional.of(Reason.KEY_LIST_EXPIRED);
    }
    return Optional.empty();
  }

  private String detail(Reason reason, LiveCode code) {
    return switch (reason) {
      case NOT_YET_VALID -> "as of " + code.asOf() + ", now " + now;
      case EXPIRED -> "until " + code.expiry() + ", now " + now;
      case KEY_LIST_EXPIRED -> "until " + list.expiresAt() + ", now " + now;
      case KEY_LIST_NOT_YET_VALID -> "from " + list.issuedAt() + ", now " + now;
      case CODE_REVOKED -> "code " + code.codeId();
      case WRONG_ISSUER -> code.issuer() + ", not " + list.issuer();
      default -> reason.words().en();
    };
  }
}
