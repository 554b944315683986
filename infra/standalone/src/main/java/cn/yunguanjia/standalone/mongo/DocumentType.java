package cn.yunguanjia.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as they came over the wire: BSON. */
final class DocumentType extends BasicDataType<Document> {
  private static final int ENTRY = 64;

  @Override
  public int getMemory(Document document) {
    return memory(document);
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
    ByteBuf bson = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, bson);
    buffer.put(bson.nioBuffer());
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
