package cn.yunguanjia.platform.eventlog;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** A lost race for the next event of the same thing shows as PostgreSQL's unique violation. */
final class UniqueViolation implements PersistenceExceptionResolver {
  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public boolean isDuplicateKeyViolation(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && saysUnique(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysUnique(SQLException thrown) {
    for (SQLException each = thrown; each != null; each = each.getNextException()) {
      if (UNIQUE_VIOLATION.equals(each.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
