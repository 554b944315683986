package cn.yunguanjia.envelope.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The public keys a client trusts from the start, one or several, so that a root can be replaced
 * while both are pinned.
 */
public final class Root {
  private static final String MARK = "YGJ-ROOT-1 ";
  private final List<VerifyingKey> keys;

  private Root(List<VerifyingKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("at least one root key must be pinned");
    }
    this.keys = List.copyOf(keys);
  }

  public static Root pinned(VerifyingKey... keys) {
    return new Root(Arrays.asList(keys));
  }

  /**
   * One line a key: {@code YGJ-ROOT-1} and the SubjectPublicKeyInfo in base64url; lines that begin
   * with # are for people.
   *
   * @throws IllegalArgumentException when a line is none
   */
  public static Root read(String text) {
    return new Root(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Root::line)
            .toList());
  }

  private static VerifyingKey line(String line) {
    if (!line.startsWith(MARK)) {
      throw new IllegalArgumentException("a root key's line begins with " + MARK.strip());
    }
    return VerifyingKey.ofSpki(Base64.getUrlDecoder().decode(line.substring(MARK.length())));
  }

  /** What {@link #read} reads. */
  public String text() {
    return keys.stream()
        .map(key -> MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(key.spki()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  public List<VerifyingKey> keys() {
    return keys;
  }

  Optional<VerifyingKey> find(KeyId id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }
}
