package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.KeyFolder;
import cn.yunguanjia.envelope.authority.KeyRules;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key folder when the platform starts, and makes what is missing. */
@Configuration
class KeepsKeys {
  /** The key of door plates is no part of any batch of live codes. */
  private static final int PLATES = 0;

  @Bean
  Authority authority(
      @Value("${yunguanjia.data-dir}") Path data,
      @Value("${yunguanjia.credit.key-passphrase}") String passphrase,
      @Value("${yunguanjia.credit.issuer.id}") String id,
      @Value("${yunguanjia.credit.issuer.zh}") String zh,
      @Value("${yunguanjia.credit.issuer.en}") String en,
      PlateKey plateKey,
      Clock clock) {
    KeyFolder folder = KeyFolder.open(data.resolve("keys"), passphrase, new SecureRandom());
    return new Authority(
        new Authority.Issuer(id, new Words(zh, en)), folder, List.of(listed(plateKey)), clock);
  }

  private static PublishedKey listed(PlateKey key) {
    var since = key.since().truncatedTo(ChronoUnit.SECONDS);
    return new PublishedKey(
        key.verifying(),
        KeyUse.PLATE,
        KeyState.ACTIVE,
        since,
        since.plus(KeyRules.inForce(since).plateKeyListed()),
        PLATES);
  }
}
