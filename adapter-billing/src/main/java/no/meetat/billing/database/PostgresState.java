package no.meetat.billing.database;

import io.vavr.collection.Iterator;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Five letters and digits that say what went wrong (PostgreSQL's documentation, appendix A).
 *
 * @param code whose first two are its class; empty when nothing was said
 */
record PostgresState(String code) {

  /** Our own, in a class that is left to applications. */
  static final String TOO_OLD = "MA001";

  /** Of the first cause that has one: a pool wraps what the driver throws. */
  static PostgresState of(SQLException e) {
    return new PostgresState(
        Iterator.ofAll(e)
            .filter(SQLException.class::isInstance)
            .map(cause -> ((SQLException) cause).getSQLState())
            .find(Objects::nonNull)
            .getOrElse(""));
  }

  /** Violated cardinality and constraints, data exceptions, exceeded limits. */
  boolean blamesRow() {
    return isOf("21") || isOf("22") || isOf("23") || isOf("54");
  }

  StoreFault.Kind kind() {
    return switch (code) {
      case TOO_OLD -> StoreFault.Kind.TOO_OLD;
      case "3D000" -> StoreFault.Kind.MISSING;
      case "42501" -> StoreFault.Kind.NO_ACCESS;
      case "25006" -> StoreFault.Kind.NOT_WRITABLE;
      case "53100" -> StoreFault.Kind.FULL;
      case "55P03" -> StoreFault.Kind.LOCKED;
      case "53300", "57P01", "57P02", "57P03" -> StoreFault.Kind.UNREACHABLE;
      case "XX001", "XX002" -> StoreFault.Kind.NOT_A_DATABASE;
      default -> kindOfClass();
    };
  }

  private StoreFault.Kind kindOfClass() {
    if (isOf("08")) {
      return StoreFault.Kind.UNREACHABLE;
    }
    return isOf("28") ? StoreFault.Kind.NO_ACCESS : StoreFault.Kind.FAILED;
  }

  private boolean isOf(String first) {
    return code.startsWith(first);
  }
}
