package cn.yunguanjia.envelope.key;

import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.wire.CborReader;
import cn.yunguanjia.envelope.wire.CborWriter;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import cn.yunguanjia.envelope.wire.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A list as deterministic CBOR: a map with the keys 0 to 9, all of them there. */
final class KeyListCodec {
  private static final int VERSION = 1;
  private static final int MOST_KEYS = 64;
  private static final int MOST_BATCHES = 64;
  private static final long LAST_SECOND = 253_402_300_799L;

  private KeyListCodec() {}

  static byte[] encode(KeyListContent list) {
    CborWriter out = new CborWriter().map(10);
    out.integer(0).integer(VERSION);
    out.integer(1).text(list.issuer());
    out.integer(2).text(list.issuerName().zh());
    out.integer(3).text(list.issuerName().en());
    out.integer(4).integer(list.issuedAt().getEpochSecond());
    out.integer(5).integer(list.expiresAt().getEpochSecond());
    out.integer(6).array(list.keys().size());
    list.keys().forEach(key -> encode(key, out));
    out.integer(7).bytes(list.revokedCodes().bytes());
    out.integer(8).bytes(list.revokedPlates().bytes());
    out.integer(9).array(list.revokedBatches().size());
    list.revokedBatches().forEach(out::integer);
    return out.toBytes();
  }

  private static void encode(PublishedKey key, CborWriter out) {
    out.array(8)
        .bytes(key.id().bytes())
        .integer(key.key().algorithm().cose())
        .bytes(key.key().bytes())
        .integer(key.use().number())
        .integer(key.state().number())
        .integer(key.validFrom().getEpochSecond())
        .integer(key.validUntil().getEpochSecond())
        .integer(key.batch());
  }

  /**
   * @throws IllegalArgumentException when it is well-formed but contradicts itself
   */
  static KeyListContent decode(byte[] payload) throws EnvelopeFault {
    CborReader in = new CborReader(payload, Reason.BAD_CLAIMS);
    in.map(10, 10);
    next(in, 0);
    in.unsigned(VERSION, VERSION);
    next(in, 1);
    String issuer = in.text(1, 16);
    next(in, 2);
    String zh = in.text(1, 120);
    next(in, 3);
    String en = in.text(1, 120);
    next(in, 4);
    Instant issuedAt = time(in);
    next(in, 5);
    Instant expiresAt = time(in);
    next(in, 6);
    List<PublishedKey> keys = new ArrayList<>();
    int count = in.array(0, MOST_KEYS);
    for (int i = 0; i < count; i++) {
      keys.add(key(in));
    }
    ascending(in, keys);
    next(in, 7);
    RevokedNames codes = RevokedNames.read(in.bytes(0, Limits.KEY_LIST));
    next(in, 8);
    RevokedNames plates = RevokedNames.read(in.bytes(0, Limits.KEY_LIST));
    next(in, 9);
    SortedSet<Integer> batches = batches(in);
    in.end();
    return new KeyListContent(
        issuer, new Words(zh, en), issuedAt, expiresAt, keys, codes, plates, batches);
  }

  private static PublishedKey key(CborReader in) throws EnvelopeFault {
    in.array(8, 8);
    byte[] id = in.bytes(KeyId.LENGTH, KeyId.LENGTH);
    long number = in.integer();
    Algorithm algorithm =
        Algorithm.of(number).orElseThrow(() -> in.broken("no algorithm " + number));
    byte[] bytes = in.bytes(algorithm.keyLength(), algorithm.keyLength());
    VerifyingKey key = VerifyingKey.of(algorithm, bytes);
    if (!key.id().equals(new KeyId(id))) {
      throw in.broken("the id " + key.id() + " belongs to this key, not the one given");
    }
    KeyUse use = KeyUse.values()[(int) in.unsigned(1, KeyUse.values().length) - 1];
    KeyState state = KeyState.values()[(int) in.unsigned(1, KeyState.values().length) - 1];
    return new PublishedKey(key, use, state, time(in), time(in), (int) in.unsigned(0, 65_535));
  }

  private static void ascending(CborReader in, List<PublishedKey> keys) throws EnvelopeFault {
    for (int i = 1; i < keys.size(); i++) {
      if (Arrays.compareUnsigned(keys.get(i - 1).id().bytes(), keys.get(i).id().bytes()) >= 0) {
        throw in.broken("keys must ascend by their ids, each once");
      }
    }
  }

  private static SortedSet<Integer> batches(CborReader in) throws EnvelopeFault {
    SortedSet<Integer> batches = new TreeSet<>();
    int count = in.array(0, MOST_BATCHES);
    for (int i = 0, least = 0; i < count; i++) {
      int batch = (int) in.unsigned(least, 65_535);
      batches.add(batch);
      least = batch + 1;
    }
    return batches;
  }

  private static Instant time(CborReader in) throws EnvelopeFault {
    return Instant.ofEpochSecond(in.unsigned(0, LAST_SECOND));
  }

  private static void next(CborReader in, int key) throws EnvelopeFault {
    if (in.key(key - 1) != key) {
      throw in.broken("key " + key + " was expected");
    }
  }
}
