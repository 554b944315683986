package cn.yunguanjia.bench;

import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.RunningContext;
import cn.yunguanjia.standalone.mongo.MongoEngine;
import cn.yunguanjia.standalone.postgres.PostgresEngine;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The product's own engines, durable, on an empty folder, and contexts of the product on them. */
public final class Engines implements AutoCloseable {

  private final Path folder;
  private final PostgresEngine postgres;
  private final MongoEngine mongo;
  private final Deque<RunningContext> contexts = new ArrayDeque<>();

  private Engines(Path folder, PostgresEngine postgres, MongoEngine mongo) {
    this.folder = folder;
    this.postgres = postgres;
    this.mongo = mongo;
  }

  public static Engines start(Bench bench, String name) throws Exception {
    Path folder = bench.workFolder(name);
    var postgres =
        PostgresEngine.start(
            folder.resolve("postgres"),
            bench.home().resolve(".cache/postgres"),
            folder.resolve("postgres.log"));
    return new Engines(folder, postgres, MongoEngine.start(folder.resolve("views.mv")));
  }

  /** A context of the product, with settings beyond those that point it at these engines. */
  public RunningContext context(Context context, Map<String, Object> more) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("server.port", 0);
    settings.put("yunguanjia.event-log.url", postgres.jdbcUrl());
    settings.put("yunguanjia.event-log.username", PostgresEngine.USER);
    settings.put("yunguanjia.event-log.password", "");
    settings.put("yunguanjia.mongo.uri", mongoUri());
    settings.put("yunguanjia.data-dir", folder);
    settings.putAll(more);
    var running = RunningContext.start(context, settings);
    contexts.push(running);
    return running;
  }

  public String mongoUri() {
    return "mongodb://127.0.0.1:" + mongo.port();
  }

  public String jdbcUrl() {
    return postgres.jdbcUrl();
  }

  @Override
  public void close() throws Exception {
    contexts.forEach(RunningContext::close);
    mongo.close();
    postgres.close();
    Bench.clear(folder);
  }
}
