package cn.yunguanjia.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the port's suite and the engine a subclass of it runs on; where the engine cannot be had
 * the class is skipped with the reason, and either way the run's closing table says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EngineReport.class)
public @interface OnEngine {
  String suite();

  Kind value();

  enum Kind {
    EMBEDDED_POSTGRES("embedded PostgreSQL"),
    POSTGRES_CONTAINER("PostgreSQL container"),
    EMBEDDED_MONGO("mongo-java-server, H2 file"),
    MONGO_CONTAINER("MongoDB container");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Address of a fresh store: a JDBC address for PostgreSQL, a connection string for MongoDB. */
    public String fresh() {
      return switch (this) {
        case EMBEDDED_POSTGRES -> Engines.freshPostgres();
        case POSTGRES_CONTAINER -> Containers.freshPostgres();
        case EMBEDDED_MONGO -> Engines.mongoUri();
        case MONGO_CONTAINER -> Containers.mongoUri();
      };
    }
  }
}
