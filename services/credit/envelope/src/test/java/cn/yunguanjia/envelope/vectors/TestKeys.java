package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Repeatable;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** TEST KEYS. Their private halves are published with the vectors; nothing real may use them. */
final class TestKeys {
  static final SigningKey REVOKED = Repeatable.key("revoked", Algorithm.ED25519);
  static final SigningKey BATCH = Repeatable.key("revoked batch", Algorithm.SM2_SM3);
  static final SigningKey RETIRED = Repeatable.key("retired", Algorithm.ED25519);
  static final SigningKey PLATE = Repeatable.key("plate", Algorithm.ED25519);
  static final SigningKey OLD = Repeatable.key("old", Algorithm.ED25519);
  static final SigningKey COMING = Repeatable.key("coming", Algorithm.SM2_SM3);
  static final SigningKey STRANGER = Repeatable.key("stranger", Algorithm.ED25519);
  static final SigningKey STRANGER_SM2 = Repeatable.key("stranger sm2", Algorithm.SM2_SM3);

  private TestKeys() {}

  static Map<String, SigningKey> all() {
    Map<String, SigningKey> all = new LinkedHashMap<>();
    all.put("root", City.ROOT);
    all.put("live-ed25519", City.ED25519);
    all.put("live-sm2", City.SM2);
    all.put("revoked", REVOKED);
    all.put("revoked-batch", BATCH);
    all.put("retired", RETIRED);
    all.put("plate", PLATE);
    all.put("old", OLD);
    all.put("coming", COMING);
    all.put("stranger-ed25519", STRANGER);
    all.put("stranger-sm2", STRANGER_SM2);
    return all;
  }
}
