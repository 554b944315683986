package cn.yunguanjia.standalone.mongo;

import cn.yunguanjia.standalone.CannotStart;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks MongoDB's protocol and keeps its data in one file. It holds read models
 * only: a file that no longer opens is set aside and everything in it is made again from the logs.
 */
public final class MongoEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MongoEngine.class);

  private final MongoServer server;
  private final boolean rebuilt;

  private MongoEngine(MongoServer server, boolean rebuilt) {
    this.server = server;
    this.rebuilt = rebuilt;
  }

  public static MongoEngine start(Path file) {
    boolean rebuilt = false;
    MVStore store;
    try {
      store = open(file);
    } catch (MVStoreException unreadable) {
      if (unreadable.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new CannotStart("The read models' file " + file + " is open in another program");
      }
      setAside(file);
      store = open(file);
      rebuilt = true;
    }
    var server = new MongoServer(new ViewStore(store));
    server.bind(new InetSocketAddress("127.0.0.1", 0));
    return new MongoEngine(server, rebuilt);
  }

  /** The connection string of one context's own database. */
  public String uri(String database) {
    return "mongodb://127.0.0.1:%d/%s".formatted(port(), database);
  }

  public int port() {
    return server.getLocalAddress().getPort();
  }

  /** Whether the file of the last run was damaged and the views begin from nothing. */
  public boolean rebuilt() {
    return rebuilt;
  }

  @Override
  public void close() {
    // also closes the backend, which writes what is still in memory
    server.shutdownNow();
  }

  private static MVStore open(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .cacheSize(64)
        // it closes itself then, and whoever asks only sees that nothing answers
        .backgroundExceptionHandler((thread, gaveUp) -> LOG.error("The view file gave up", gaveUp))
        .open();
  }

  private static void setAside(Path file) {
    try {
      Files.move(
          file, file.resolveSibling(file.getFileName() + ".damaged-" + System.currentTimeMillis()));
    } catch (IOException e) {
      throw new CannotStart("The read models' file " + file + " is damaged and can't be moved", e);
    }
  }
}
