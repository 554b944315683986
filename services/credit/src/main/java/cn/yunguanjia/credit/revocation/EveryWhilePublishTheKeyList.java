package cn.yunguanjia.credit.revocation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs the list in time and makes the next keys though nobody asks, so that the file beside the
 * keys is true for those who read it without the platform.
 */
@Component
class EveryWhilePublishTheKeyList {
  private final KeyListInForce list;

  EveryWhilePublishTheKeyList(KeyListInForce list) {
    this.list = list;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.credit.watch-keys-every}",
      fixedDelayString = "${yunguanjia.credit.watch-keys-every}")
  void publish() {
    list.renew();
  }
}
