package cn.yunguanjia.platform.security;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Fetches the realm's keys as soon as the realm is there, not when the first caller comes: so
 * whoever is signed in can go on when the realm stops.
 */
final class KeysAhead implements SmartLifecycle {
  /** Well formed and signed by nobody: it is refused only after a look at the keys. */
  private static final String NOBODYS = "eyJhbGciOiJSUzI1NiIsImtpZCI6Im5vYm9keSJ9.e30.AA";

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final JwtDecoder decoder;
  private volatile boolean running;

  KeysAhead(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("keys-ahead").start(this::fetch);
  }

  private void fetch() {
    while (running) {
      try {
        decoder.decode(NOBODYS);
        return;
      } catch (BadJwtException keysAreThere) {
        return;
      } catch (JwtException noKeysYet) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
