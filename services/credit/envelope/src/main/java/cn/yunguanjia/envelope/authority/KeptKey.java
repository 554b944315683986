package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import java.time.Duration;
import java.time.Instant;

/** A signing key the authority keeps, with what it publishes of it. */
public record KeptKey(SigningKey key, PublishedKey published) {

  static KeptKey liveCode(SigningKey key, int batch, Instant from, Duration signs) {
    return new KeptKey(
        key,
        new PublishedKey(
            key.publicKey(), KeyUse.LIVE_CODE, KeyState.ACTIVE, from, from.plus(signs), batch));
  }

  static KeptKey plate(SigningKey key, int batch, Instant from, Duration listed) {
    return new KeptKey(
        key,
        new PublishedKey(
            key.publicKey(), KeyUse.PLATE, KeyState.ACTIVE, from, from.plus(listed), batch));
  }

  KeptKey from(Instant earlier) {
    PublishedKey p = published;
    return new KeptKey(
        key, new PublishedKey(p.key(), p.use(), p.state(), earlier, p.validUntil(), p.batch()));
  }

  KeptKey with(KeyState state) {
    PublishedKey p = published;
    return new KeptKey(
        key, new PublishedKey(p.key(), p.use(), state, p.validFrom(), p.validUntil(), p.batch()));
  }

  boolean signs(Instant from, Instant until) {
    return published.state() == KeyState.ACTIVE && published.covers(from, until);
  }
}
