package cn.yunguanjia.standalone.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.BasicDataType;

/**
 * The file engine with keys and documents written in their own form (decision 43). Left to itself
 * it writes them as serialised Java objects and serialises both sides again to compare two keys.
 * The engine takes a map that is open already, so each is opened here first, with its types.
 */
final class ViewStore extends H2Backend {
  private static final String DATABASES = "databases.";
  private static final String INDEX = "._index_";

  /** The engine's own lists, which it opens before anybody can be first. */
  private static final String OWN = ".system.";

  ViewStore(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    for (String map : Set.copyOf(getMvStore().getMapNames())) {
      if (map.startsWith(DATABASES + name + ".") || map.startsWith(name + ".")) {
        open(getMvStore(), map);
      }
    }
    return new Database(name, getMvStore(), getCursorRegistry());
  }

  private static void open(MVStore store, String map) {
    if (map.contains(OWN)) {
      return;
    }
    if (map.contains(INDEX)) {
      store.openMap(map, with(new MVMap.Builder<Object, Object>(), new KeyType(), null));
    } else {
      store.openMap(map, with(new MVMap.Builder<Object, Document>(), null, new DocumentType()));
    }
  }

  @SuppressWarnings("unchecked")
  private static <K, V> MVMap.Builder<K, V> with(
      MVMap.Builder<K, V> builder, BasicDataType<?> keys, BasicDataType<?> values) {
    if (keys != null) {
      builder.keyType((BasicDataType<K>) keys);
    }
    if (values != null) {
      builder.valueType((BasicDataType<V>) values);
    }
    return builder;
  }

  private static final class Database extends H2Database {

    /** Null while the engine's constructor opens what was there before. */
    private final MVStore store;

    Database(String name, MVStore store, CursorRegistry cursors) {
      super(name, store, cursors);
      this.store = store;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String index, List<IndexKey> keys, boolean sparse) {
      if (store != null) {
        open(store, getFullCollectionNamespace(collection) + INDEX + index);
      }
      return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected de.bwaldvogel.mongo.MongoCollection<Object> openOrCreateCollection(
        String collection, CollectionOptions options) {
      if (store != null) {
        open(store, DATABASES + getFullCollectionNamespace(collection));
      }
      return super.openOrCreateCollection(collection, options);
    }
  }
}
