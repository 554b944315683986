package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.wire.CborReader;
import cn.yunguanjia.envelope.wire.CborWriter;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import java.time.Instant;
import java.util.Optional;

/** A live code as a map of deterministic CBOR, keys 1 to 12, of which 8 and 9 may be missing. */
final class Claims {
  private static final int SINCE = 8;
  private static final int BAND = 9;
  private static final int FIELDS = 12;

  private Claims() {}

  static byte[] encode(LiveCode code) {
    int missing = (code.since().isEmpty() ? 1 : 0) + (code.band().isEmpty() ? 1 : 0);
    CborWriter out = new CborWriter().map(FIELDS - missing);
    out.integer(1).text(code.issuer());
    out.integer(2).text(code.codeId());
    out.integer(3).integer(code.kind().number());
    out.integer(4).text(code.enterpriseId());
    out.integer(5).text(code.enterpriseName());
    out.integer(6).integer(code.area());
    out.integer(7).integer(code.status().number());
    code.since().ifPresent(since -> out.integer(SINCE).integer(since.getEpochSecond()));
    code.band().ifPresent(b -> out.integer(BAND).array(2).integer(b.from()).integer(b.to()));
    out.integer(10).integer(code.asOf().getEpochSecond());
    out.integer(11).integer(code.expiry().getEpochSecond());
    out.integer(12).text(code.ruleSet());
    return out.toBytes();
  }

  static LiveCode decode(byte[] payload) throws EnvelopeFault {
    CborReader in = new CborReader(payload, Reason.BAD_CLAIMS);
    int left = in.map(FIELDS - 2, FIELDS);
    Cursor keys = new Cursor(in, left);
    keys.require(1);
    String issuer = in.text(1, 16);
    keys.require(2);
    String codeId = in.text(1, 24);
    keys.require(3);
    Kind kind = Kind.values()[(int) in.unsigned(1, Kind.values().length) - 1];
    keys.require(4);
    String enterpriseId = in.text(18, 18);
    keys.require(5);
    String name = in.text(1, LiveCode.LONGEST_NAME);
    keys.require(6);
    int area = (int) in.unsigned(100_000, 999_999);
    keys.require(7);
    Status status = Status.values()[(int) in.unsigned(1, Status.values().length) - 1];
    Optional<Instant> since = keys.has(SINCE) ? Optional.of(time(in)) : Optional.empty();
    Optional<ScoreBand> band = keys.has(BAND) ? Optional.of(band(in)) : Optional.empty();
    keys.require(10);
    Instant asOf = time(in);
    keys.require(11);
    Instant expiry = time(in);
    keys.require(12);
    String ruleSet = in.text(1, 28);
    keys.end();
    try {
      return new LiveCode(
          issuer,
          codeId,
          kind,
          enterpriseId,
          name,
          area,
          status,
          since,
          band,
          asOf,
          expiry,
          ruleSet);
    } catch (IllegalArgumentException contradiction) {
      throw in.broken(contradiction.getMessage());
    }
  }

  private static ScoreBand band(CborReader in) throws EnvelopeFault {
    in.array(2, 2);
    long from = in.unsigned(0, ScoreBand.MOST);
    return new ScoreBand((int) from, (int) in.unsigned(from, ScoreBand.MOST));
  }

  private static Instant time(CborReader in) throws EnvelopeFault {
    return Instant.ofEpochSecond(in.unsigned(0, LiveCode.LAST_SECOND));
  }

  /** Steps through a map's keys one ahead, so that an optional one can be looked for. */
  private static final class Cursor {
    private final CborReader in;
    private int left;
    private int before = -1;
    private int ahead = -1;

    Cursor(CborReader in, int left) {
      this.in = in;
      this.left = left;
    }

    boolean has(int key) throws EnvelopeFault {
      if (ahead < 0) {
        if (left-- == 0) {
          throw in.broken("key " + key + " is missing");
        }
        ahead = in.key(before);
      }
      if (ahead != key) {
        return false;
      }
      before = key;
      ahead = -1;
      return true;
    }

    void require(int key) throws EnvelopeFault {
      if (!has(key)) {
        throw in.broken("key " + key + " was expected, not " + ahead);
      }
    }

    void end() throws EnvelopeFault {
      if (left > 0) {
        in.key(before);
        throw in.broken("an unknown key");
      }
      in.end();
    }
  }
}
