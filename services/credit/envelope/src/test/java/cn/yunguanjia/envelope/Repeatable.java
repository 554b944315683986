package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.SigningKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** "Random" bytes that follow from a name, for TEST KEYS only: SHA-256 of name and counter. */
public final class Repeatable extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private final byte[] name;
  private long counter;

  public Repeatable(String name) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
  }

  public static SigningKey key(String name, Algorithm algorithm) {
    return SigningKey.generate(algorithm, new Repeatable("YGJ TEST KEY " + name));
  }

  @Override
  public synchronized void nextBytes(byte[] bytes) {
    for (int at = 0; at < bytes.length; at += 32) {
      byte[] block = block();
      System.arraycopy(block, 0, bytes, at, Math.min(32, bytes.length - at));
    }
  }

  private byte[] block() {
    byte[] seed = Arrays.copyOf(name, name.length + Long.BYTES);
    ByteBuffer.wrap(seed).putLong(name.length, counter++);
    try {
      return MessageDigest.getInstance("SHA-256").digest(seed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
