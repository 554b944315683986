package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.Repeatable;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListRefused;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.wire.CborWriter;
import cn.yunguanjia.envelope.wire.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Key lists nobody may rely on. */
final class BadLists {
  record BadList(String name, byte[] cose, KeyListRefused.Cause cause) {}

  private static final long ISSUED = City.NOW.getEpochSecond();
  private final List<BadList> lists = new ArrayList<>();

  static List<BadList> all() {
    BadLists bad = new BadLists();
    bad.signatures();
    bad.contents();
    return bad.lists;
  }

  private void signatures() {
    byte[] good = City.list().cose();
    put(
        "stranger-root",
        KeyList.sign(City.content(), TestKeys.STRANGER).cose(),
        KeyListRefused.Cause.NOT_BY_A_ROOT);
    byte[] altered = good.clone();
    altered[60] ^= 1;
    put("altered", altered, KeyListRefused.Cause.NOT_BY_A_ROOT);
    put("cut", Arrays.copyOf(good, good.length - 1), KeyListRefused.Cause.UNREADABLE);
    put("behind", Arrays.copyOf(good, good.length + 1), KeyListRefused.Cause.UNREADABLE);
    put("too-large", Arrays.copyOf(good, 20_001), KeyListRefused.Cause.TOO_LARGE);
    byte[] payload = payload(out -> out.array(0));
    put(
        "signed-as-live-code",
        signed(payload, "YGJ1", City.ROOT, -8),
        KeyListRefused.Cause.NOT_BY_A_ROOT);
    put(
        "algorithm-confusion",
        signed(payload, "YGJ-KEYS-1", City.ROOT, -65_537),
        KeyListRefused.Cause.NOT_BY_A_ROOT);
  }

  private void contents() {
    inconsistent(
        "id-of-another-key", out -> key(out.array(1), City.ED25519, City.SM2.id().bytes()));
    inconsistent(
        "same-key-twice",
        out -> {
          out.array(2);
          key(out, City.ED25519, City.ED25519.id().bytes());
          key(out, City.ED25519, City.ED25519.id().bytes());
        });
    List<SigningKey> plates =
        IntStream.rangeClosed(0, Limits.PLATE_KEYS)
            .mapToObj(i -> Repeatable.key("plate " + i, Algorithm.ED25519))
            .sorted(Comparator.comparing(key -> key.id().toString()))
            .toList();
    inconsistent(
        "too-many-plate-keys",
        out -> {
          out.array(plates.size());
          plates.forEach(key -> key(out, key, key.id().bytes(), KeyUse.PLATE));
        });
    inconsistent(
        "unknown-algorithm",
        out ->
            out.array(1)
                .array(8)
                .bytes(new byte[8])
                .integer(-7)
                .bytes(new byte[32])
                .integer(1)
                .integer(1)
                .integer(ISSUED)
                .integer(ISSUED + 9)
                .integer(1));
    inconsistent(
        "sm2-point-not-on-curve",
        out ->
            out.array(1)
                .array(8)
                .bytes(new byte[8])
                .integer(-65_537)
                .bytes(Arrays.copyOf(new byte[] {4, 1}, 65))
                .integer(1)
                .integer(1)
                .integer(ISSUED)
                .integer(ISSUED + 9)
                .integer(1));
    put(
        "unsorted-revocations",
        signed(
            payload(
                out -> out.array(0), new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0})),
        KeyListRefused.Cause.INCONSISTENT);
    put(
        "half-a-revocation",
        signed(payload(out -> out.array(0), new byte[7])),
        KeyListRefused.Cause.INCONSISTENT);
    byte[] behind = payload(out -> out.array(0));
    put(
        "behind-payload",
        signed(Arrays.copyOf(behind, behind.length + 1)),
        KeyListRefused.Cause.INCONSISTENT);
  }

  private void inconsistent(String name, Consumer<CborWriter> keys) {
    put(name, signed(payload(keys)), KeyListRefused.Cause.INCONSISTENT);
  }

  private void put(String name, byte[] cose, KeyListRefused.Cause cause) {
    lists.add(new BadList(name, cose, cause));
  }

  private static byte[] payload(Consumer<CborWriter> keys) {
    return payload(keys, new byte[0]);
  }

  private static byte[] payload(Consumer<CborWriter> keys, byte[] revokedCodes) {
    CborWriter out = new CborWriter().map(10);
    out.integer(0)
        .integer(1)
        .integer(1)
        .text("330400")
        .integer(2)
        .text("演示")
        .integer(3)
        .text("Demo");
    out.integer(4).integer(ISSUED).integer(5).integer(ISSUED + 604_800).integer(6);
    keys.accept(out);
    out.integer(7).bytes(revokedCodes).integer(8).bytes(new byte[0]).integer(9).array(0);
    return out.toBytes();
  }

  private static void key(CborWriter out, SigningKey key, byte[] id) {
    key(out, key, id, KeyUse.LIVE_CODE);
  }

  private static void key(CborWriter out, SigningKey key, byte[] id, KeyUse use) {
    out.array(8).bytes(id).integer(key.algorithm().cose()).bytes(key.publicKey().bytes());
    out.integer(use.number()).integer(1).integer(ISSUED).integer(ISSUED + 604_800).integer(1);
  }

  private static byte[] signed(byte[] payload) {
    return signed(payload, "YGJ-KEYS-1", City.ROOT, -8);
  }

  private static byte[] signed(byte[] payload, String purpose, SigningKey key, long algorithm) {
    byte[] header = Frames.header(algorithm, key.id());
    return Frames.frame(header, payload, key.sign(Frames.toBeSigned(header, purpose, payload)));
  }
}
