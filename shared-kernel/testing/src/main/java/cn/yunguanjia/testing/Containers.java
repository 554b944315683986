package cn.yunguanjia.testing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Engines in containers, wherever a container engine answers. The images are the public ones unless
 * YUNGUANJIA_POSTGRES_IMAGE or YUNGUANJIA_MONGO_IMAGE names others.
 */
public final class Containers {
  private static final int POSTGRES_PORT = 5432;
  private static PostgreSQLContainer postgres;
  private static MongoDBContainer mongo;
  private static String whyNoPostgres;
  private static String whyNoMongo;
  private static int databases;

  private Containers() {}

  public static boolean engineAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /** Why there is no PostgreSQL container here, or empty once one runs. */
  public static synchronized Optional<String> whyNoPostgres() {
    if (postgres == null && whyNoPostgres == null) {
      whyNoPostgres = tryToStart(Containers::startPostgres);
    }
    return Optional.ofNullable(whyNoPostgres);
  }

  /** Why there is no MongoDB container here, or empty once one runs. */
  public static synchronized Optional<String> whyNoMongo() {
    if (mongo == null && whyNoMongo == null) {
      whyNoMongo = tryToStart(Containers::startMongo);
    }
    return Optional.ofNullable(whyNoMongo);
  }

  /** JDBC address, user and password included, of a fresh database in the PostgreSQL container. */
  public static synchronized String freshPostgres() {
    String server =
        "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(POSTGRES_PORT);
    String login = "?user=" + postgres.getUsername() + "&password=" + postgres.getPassword();
    String name = "test" + ++databases;
    try (var connection =
            DriverManager.getConnection(server + "/" + postgres.getDatabaseName() + login);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return server + "/" + name + login;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  public static String mongoUri() {
    return mongo.getConnectionString();
  }

  private static String tryToStart(Runnable start) {
    if (!engineAnswers()) {
      return "no container engine answers";
    }
    try {
      start.run();
      return null;
    } catch (RuntimeException cannot) {
      // the outermost says which image; what lies below is the client's own trouble with the answer
      return String.valueOf(cannot.getMessage()).lines().findFirst().orElse("");
    }
  }

  private static void startPostgres() {
    var started =
        new PostgreSQLContainer(
                DockerImageName.parse(image("YUNGUANJIA_POSTGRES_IMAGE", "postgres:18"))
                    .asCompatibleSubstituteFor("postgres"))
            .withCreateContainerCmdModifier(
                create ->
                    create
                        .getHostConfig()
                        .withPortBindings(
                            new PortBinding(
                                Ports.Binding.bindIp("127.0.0.1"),
                                new ExposedPort(POSTGRES_PORT))));
    started.start();
    postgres = started;
  }

  private static void startMongo() {
    var started =
        new MongoDBContainer(
            DockerImageName.parse(image("YUNGUANJIA_MONGO_IMAGE", "mongo:8"))
                .asCompatibleSubstituteFor("mongo"));
    started.start();
    mongo = started;
  }

  private static String image(String variable, String otherwise) {
    String named = System.getenv(variable);
    return named == null || named.isBlank() ? otherwise : named;
  }
}
