package cn.yunguanjia.credit.revocation;

import cn.yunguanjia.envelope.authority.Authority;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs the list in time and makes the next keys though nobody asks, so that the file beside the
 * keys is true for those who read it without the platform.
 */
@Component
class EveryWhilePublishTheKeyList {
  private final Authority authority;
  private final Revocations revocations;

  EveryWhilePublishTheKeyList(Authority authority, Revocations revocations) {
    this.authority = authority;
    this.revocations = revocations;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.credit.watch-keys-every}",
      fixedDelayString = "${yunguanjia.credit.watch-keys-every}")
  void publish() {
    authority.list(revocations::listed);
  }
}
