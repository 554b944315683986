package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A key as text: what it is in the clear, its secret sealed together with that. */
final class KeyFile {
  private static final String MARK = "YGJ-KEY-1";

  private KeyFile() {}

  static String text(KeptKey kept, Vault vault) {
    PublishedKey p = kept.published();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("use", p.use());
    facts.put("algorithm", p.key().algorithm());
    facts.put("id", p.id());
    facts.put("batch", p.batch());
    facts.put("state", p.state());
    facts.put("from", p.validFrom());
    facts.put("until", p.validUntil());
    return sealed(facts, kept.key().secret(), vault);
  }

  static String rootText(SigningKey root, Vault vault) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("use", "ROOT");
    facts.put("algorithm", root.algorithm());
    facts.put("id", root.id());
    return sealed(facts, root.secret(), vault);
  }

  static KeptKey read(String text, Vault vault, SecureRandom random) {
    Map<String, String> facts = facts(text);
    SigningKey key = key(text, facts, vault, random);
    return new KeptKey(
        key,
        new PublishedKey(
            key.publicKey(),
            KeyUse.valueOf(facts.get("use")),
            KeyState.valueOf(facts.get("state")),
            Instant.parse(facts.get("from")),
            Instant.parse(facts.get("until")),
            Integer.parseInt(facts.get("batch"))));
  }

  static SigningKey readRoot(String text, Vault vault, SecureRandom random) {
    Map<String, String> facts = facts(text);
    if (!"ROOT".equals(facts.get("use"))) {
      throw new IllegalStateException("not a root key");
    }
    return key(text, facts, vault, random);
  }

  private static String sealed(Map<String, Object> facts, byte[] secret, Vault vault) {
    String clear =
        facts.entrySet().stream()
            .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
            .collect(Collectors.joining("", MARK + "\n", ""));
    return clear
        + "sealed: "
        + Base64.getEncoder().encodeToString(vault.seal(secret, clear))
        + "\n";
  }

  private static SigningKey key(
      String text, Map<String, String> facts, Vault vault, SecureRandom random) {
    String clear = text.substring(0, text.indexOf("sealed: "));
    byte[] secret = vault.unseal(Base64.getDecoder().decode(facts.get("sealed")), clear);
    return SigningKey.of(Algorithm.valueOf(facts.get("algorithm")), secret, random);
  }

  private static Map<String, String> facts(String text) {
    if (!text.startsWith(MARK + "\n") || !text.contains("\nsealed: ")) {
      throw new IllegalStateException("not a key file of this version");
    }
    return text.lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
