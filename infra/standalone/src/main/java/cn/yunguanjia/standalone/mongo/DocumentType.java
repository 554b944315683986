package cn.yunguanjia.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents as they came over the wire: BSON. The server lays an update into the stored document
 * before it stores the new one, and the file is written by another thread meanwhile: a document
 * caught in between is read again. What is then written of it is replaced by the new one anyway.
 */
final class DocumentType extends BasicDataType<Document> {
  private static final int ENTRY = 64;
  private static final int ATTEMPTS = 10_000;

  @Override
  public int getMemory(Document document) {
    return settled(() -> memory(document));
  }

  private static int memory(Object value) {
    return switch (value) {
      case Map<?, ?> fields -> fields.values().stream().mapToInt(v -> ENTRY + memory(v)).sum();
      case Collection<?> items -> items.stream().mapToInt(DocumentType::memory).sum();
      case String text -> ENTRY + 2 * text.length();
      case byte[] bytes -> ENTRY + bytes.length;
      case null, default -> ENTRY;
    };
  }

  @Override
  public void write(WriteBuffer buffer, Document document) {
    ByteBuf bson =
        settled(
            () -> {
              ByteBuf fresh = Unpooled.buffer(512);
              BsonEncoder.encodeDocument(document, fresh);
              return fresh;
            });
    buffer.put(bson.nioBuffer());
  }

  /** An update is laid in within microseconds. */
  private static <T> T settled(Supplier<T> reading) {
    for (int attempt = 1; ; attempt++) {
      try {
        return reading.get();
      } catch (ConcurrentModificationException laidInJustNow) {
        if (attempt == ATTEMPTS) {
          throw laidInJustNow;
        }
        Thread.yield();
      }
    }
  }

  @Override
  public Document read(ByteBuffer buffer) {
    ByteBuf bson = Unpooled.wrappedBuffer(buffer);
    Document document = BsonDecoder.decodeBson(bson);
    buffer.position(buffer.position() + bson.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
