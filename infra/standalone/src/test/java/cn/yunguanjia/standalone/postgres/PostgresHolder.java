package cn.yunguanjia.standalone.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** A process of its own that holds the engine and writes one row, made to be killed. */
final class PostgresHolder {

  private PostgresHolder() {}

  public static void main(String... arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    var engine =
        PostgresEngine.start(
            data.resolve("postgres"), Path.of(arguments[1]), data.resolve("logs/postgres.log"));
    try (var connection = DriverManager.getConnection(engine.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("create table kept (n int)");
      statement.execute("insert into kept values (7)");
    }
    System.out.println("acknowledged");
    new CountDownLatch(1).await();
  }
}
