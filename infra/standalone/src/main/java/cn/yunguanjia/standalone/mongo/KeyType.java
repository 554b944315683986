package cn.yunguanjia.standalone.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** Keys of an index: compared value by value, a text against a text without any detour. */
final class KeyType extends BasicDataType<KeyValue> {
  private static final int FRAME = 64;
  private static final ObjectDataType ANY = new ObjectDataType();

  @Override
  public int getMemory(KeyValue key) {
    int memory = FRAME;
    for (Object value : key) {
      memory += value instanceof String text ? 2 * text.length() : ANY.getMemory(value);
    }
    return memory;
  }

  @Override
  public int compare(KeyValue a, KeyValue b) {
    int bySize = Integer.compare(a.size(), b.size());
    for (int i = 0; bySize == 0 && i < a.size(); i++) {
      int one = compareValues(a.get(i), b.get(i));
      if (one != 0) {
        return one;
      }
    }
    return bySize;
  }

  @SuppressWarnings("unchecked")
  private static int compareValues(Object a, Object b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    if (a.getClass() != b.getClass()) {
      return a.getClass().getName().compareTo(b.getClass().getName());
    }
    return a instanceof Comparable<?> comparable
        ? ((Comparable<Object>) comparable).compareTo(b)
        : ANY.compare(a, b);
  }

  @Override
  public void write(WriteBuffer buffer, KeyValue key) {
    buffer.putVarInt(key.size());
    for (Object value : key) {
      buffer.put((byte) (value == null ? 0 : 1));
      if (value != null) {
        ANY.write(buffer, value);
      }
    }
  }

  @Override
  public KeyValue read(ByteBuffer buffer) {
    int size = DataUtils.readVarInt(buffer);
    List<Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(buffer.get() == 0 ? null : ANY.read(buffer));
    }
    return new KeyValue(values);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
