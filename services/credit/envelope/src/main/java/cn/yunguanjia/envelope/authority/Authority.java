package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.key.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A small authority: keeps the keys, makes new ones in time, and signs the list by which verifiers
 * know them. It never needs a database, so that it can act when there is none.
 */
public final class Authority {
  private static final Duration CLOCKS_APART = Duration.ofSeconds(30);
  private final Issuer issuer;
  private final KeyFolder folder;
  private final Clock clock;
  private final SigningKey root;
  private String seen = "";
  private Keyring ring = new Keyring(List.of());

  /** Who signs, as the list says it. */
  public record Issuer(String id, Words name) {}

  public Authority(Issuer issuer, KeyFolder folder, Clock clock) {
    this.issuer = issuer;
    this.folder = folder;
    this.clock = clock;
    this.root =
        folder.alone(
            () -> {
              SigningKey kept = folder.root();
              folder.takeOverPlateKey(rules());
              return kept;
            });
  }

  /** The authority of a folder that has published a list before: it is who that list says. */
  public static Authority ofFolder(KeyFolder folder, Clock clock) {
    SigningKey root = folder.alone(folder::root);
    KeyListContent last =
        folder
            .published(root)
            .orElseThrow(() -> new IllegalStateException("no list was published from here yet"))
            .content();
    return new Authority(new Issuer(last.issuer(), last.issuerName()), folder, clock);
  }

  public String issuer() {
    return issuer.id();
  }

  public Root root() {
    return Root.pinned(root.publicKey());
  }

  public KeyRules rules() {
    return KeyRules.inForce(clock.instant());
  }

  /** The key that signs now, for as long as a live code holds; made where there is none. */
  public synchronized SigningKey signer(Algorithm algorithm) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = now.plus(rules().liveCodeHolds());
    refresh();
    if (ring.signer(algorithm, now, until).isEmpty()) {
      folder.alone(this::keepUp);
    }
    return ring.signer(algorithm, now, until).orElseThrow().key();
  }

  /** The key that signs plates now; made where there is none. */
  public synchronized SigningKey plateSigner() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    refresh();
    if (ring.plates().signer(now).isEmpty()) {
      folder.alone(this::keepUp);
    }
    return ring.plates().signer(now).orElseThrow().key();
  }

  /** The keys the authority keeps, also those the list no longer names. */
  public synchronized List<PublishedKey> published() {
    refresh();
    return ring.keys().stream().map(KeptKey::published).toList();
  }

  /** The list in force: the last one, or a new one where something changed or time has passed. */
  public synchronized KeyList list(Supplier<Revoked> revoked) {
    return folder.alone(
        () -> {
          keepUp();
          return sign(revoked.get());
        });
  }

  /**
   * The emergency: whatever signed live codes so far is revoked, new keys sign at once, a new list
   * says so. What else was revoked is taken over from the last list. Plates stay: they cannot be
   * renewed by themselves, so their keys are revoked batch by batch.
   */
  public synchronized KeyList emergency(String reason) {
    return revoke(key -> key.published().use() == KeyUse.LIVE_CODE, reason);
  }

  /**
   * Announces the next key for plates, which signs when whoever has a list that still holds knows
   * it. What the present one has signed goes on to hold.
   *
   * @throws RotationRefused where one is announced already, or the list can name no more
   */
  public synchronized KeyList rotatePlateKey(String reason) {
    return folder.alone(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
          keepUp();
          KeptKey next = ring.plates().rotated(now, rules(), folder.random());
          folder.note(now, KeyFolder.Ceremony.ROTATE, next.published().batch(), reason);
          folder.keep(next);
          read();
          return sign(last());
        });
  }

  /**
   * Revokes the keys of one batch. When it was the one that signs, new keys sign at once.
   *
   * @throws IllegalArgumentException where the authority keeps no such batch, or it is revoked
   */
  public synchronized KeyList revoke(int batch, String reason) {
    return revoke(key -> key.published().batch() == batch, reason);
  }

  private KeyList revoke(Predicate<KeptKey> which, String reason) {
    return folder.alone(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
          read();
          List<KeptKey> going = ring.revoking(which);
          if (going.isEmpty()) {
            throw new IllegalArgumentException("no such batch of keys, or it is revoked already");
          }
          // the reason first: a stop in between leaves a reason without a deed, never the reverse
          going.stream()
              .map(key -> key.published().batch())
              .distinct()
              .forEach(batch -> folder.note(now, KeyFolder.Ceremony.REVOKE, batch, reason));
          // new keys before the old ones go, so that somebody can always sign
          Keyring left = ring.with(going);
          List<KeptKey> live = left.due(now, rules(), folder.random());
          live.forEach(folder::keep);
          left.with(live).plates().due(now, rules(), folder.random()).forEach(folder::keep);
          going.forEach(folder::keep);
          read();
          return sign(last());
        });
  }

  /** Why a batch was revoked, as it was given then. */
  public String reason(int batch) {
    return folder.noted(batch).orElse("revoked in the key folder");
  }

  private Revoked last() {
    return folder
        .published(root)
        .map(list -> new Revoked(list.content().revokedCodes(), list.content().revokedPlates()))
        .orElse(Revoked.NONE);
  }

  private Void keepUp() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    refresh();
    ring.retired(now).forEach(folder::keep);
    ring.due(now, rules(), folder.random()).forEach(folder::keep);
    refresh();
    ring.plates().due(now, rules(), folder.random()).forEach(folder::keep);
    refresh();
    ring.plates().retired(now).forEach(folder::keep);
    refresh();
    return null;
  }

  private void refresh() {
    if (!folder.fingerprint().equals(seen)) {
      read();
    }
  }

  private void read() {
    seen = folder.fingerprint();
    ring = new Keyring(folder.keys());
  }

  private KeyList sign(Revoked revoked) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    KeyList last = folder.published(root).orElse(null);
    KeyListContent next = content(now, revoked);
    if (last != null && stillTrue(last.content(), next, now)) {
      return last;
    }
    // clients keep the newer of two: a second list within one second must not be taken for the same
    if (last != null && !last.content().issuedAt().isBefore(now)) {
      Instant after = last.content().issuedAt().plusSeconds(1);
      next = content(after.isAfter(now.plus(CLOCKS_APART)) ? now : after, revoked);
    }
    KeyList list = KeyList.sign(next, root);
    folder.publish(list);
    return list;
  }

  private boolean stillTrue(KeyListContent last, KeyListContent next, Instant now) {
    return !last.issuedAt().isAfter(now.plus(CLOCKS_APART))
        && last.issuedAt().plus(rules().listSignedAgainAfter()).isAfter(now)
        && last.equals(
            new KeyListContent(
                next.issuer(),
                next.issuerName(),
                last.issuedAt(),
                last.expiresAt(),
                next.keys(),
                next.revokedCodes(),
                next.revokedPlates(),
                next.revokedBatches()));
  }

  private KeyListContent content(Instant issuedAt, Revoked revoked) {
    Stream<PublishedKey> live =
        ring.keys().stream()
            .map(KeptKey::published)
            .filter(key -> key.use() == KeyUse.LIVE_CODE && key.validUntil().isAfter(issuedAt));
    List<PublishedKey> listed =
        Stream.concat(live, ring.plates().listed(issuedAt).stream()).toList();
    var batches = new TreeSet<Integer>();
    listed.stream()
        .filter(key -> key.state() == KeyState.REVOKED)
        .forEach(key -> batches.add(key.batch()));
    return new KeyListContent(
        issuer.id(),
        issuer.name(),
        issuedAt,
        issuedAt.plus(rules().listHolds()),
        listed,
        revoked.codes(),
        revoked.plates(),
        batches);
  }
}
