package cn.yunguanjia.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The embedded engines for tests: real PostgreSQL and a MongoDB-speaking server, one each per JVM.
 */
public final class Engines {
  private static EmbeddedPostgres postgres;
  private static MongoServer mongo;
  private static int databases;

  private static final Phaser users = new Phaser(1);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Engines::stop, "stop-engines"));
  }

  private Engines() {}

  /** At the end of the JVM the engines stop after the last context that used them. */
  static void enter() {
    users.register();
  }

  static void leave() {
    users.arriveAndDeregister();
  }

  private static void stop() {
    try {
      users.awaitAdvanceInterruptibly(users.arrive(), 20, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException contextHangs) {
      System.err.println("A test context did not close in time; stopping the engines under it");
    }
    if (mongo != null) {
      mongo.shutdownNow();
    }
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException alreadyGone) {
        throw new UncheckedIOException(alreadyGone);
      }
    }
  }

  /** JDBC address of a fresh, empty database on the embedded PostgreSQL. */
  public static synchronized String freshPostgres() {
    try {
      if (postgres == null) {
        postgres =
            EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "300")
                .start();
      }
      String name = "test" + ++databases;
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return postgres.getJdbcUrl("postgres", name);
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Connection string of the embedded MongoDB server on its file backend. */
  public static synchronized String mongoUri() {
    if (mongo == null) {
      try {
        Path file = Files.createTempDirectory("yunguanjia-mongo").resolve("views.mv");
        mongo = new MongoServer(new H2Backend(file.toString()));
        mongo.bind("127.0.0.1", 0);
      } catch (IOException noFolder) {
        throw new UncheckedIOException(noFolder);
      }
    }
    return "mongodb://127.0.0.1:" + mongo.getLocalAddress().getPort();
  }

  /** A client of the embedded MongoDB server; the caller closes it. */
  public static MongoClient mongoClient() {
    return MongoClients.create(mongoUri());
  }
}
