package cn.yunguanjia.gateway.guard;

import java.io.IOException;

/** A body without announced length turned out larger than what the door lets in. */
public class BodyTooLarge extends IOException {

  BodyTooLarge(long limit) {
    super("request body over " + limit + " bytes");
  }
}
