package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.authority.KeyFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key folder when the platform starts, and makes what is missing. */
@Configuration
class KeepsKeys {
  @Bean
  Authority authority(
      @Value("${yunguanjia.data-dir}") Path data,
      @Value("${yunguanjia.credit.key-passphrase}") String passphrase,
      @Value("${yunguanjia.credit.issuer.id}") String id,
      @Value("${yunguanjia.credit.issuer.zh}") String zh,
      @Value("${yunguanjia.credit.issuer.en}") String en,
      Clock clock) {
    KeyFolder folder = KeyFolder.open(data.resolve("keys"), passphrase, new SecureRandom());
    return new Authority(new Authority.Issuer(id, new Words(zh, en)), folder, clock);
  }
}
