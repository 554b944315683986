package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.credit.CodeRevoked;
import cn.yunguanjia.language.credit.KeyBatchRevoked;
import java.util.Map;

/**
 * What was revoked and still is.
 *
 * @param codes by code id
 * @param batches by number
 */
public record Register(Map<String, CodeRevoked> codes, Map<Integer, KeyBatchRevoked> batches) {
  public Register {
    codes = Map.copyOf(codes);
    batches = Map.copyOf(batches);
  }
}
