package no.meetat.billing.database;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a PostgreSQL database is, who asks for it and how; it holds no secret.
 *
 * @param text as {@code jdbc:postgresql://host:5432/meetat?user=meetat&sslmode=verify-full}
 */
public record PostgresUrl(String text) {

  private static final String PREFIX = "jdbc:postgresql:";
  private static final Pattern SECRET = Pattern.compile("(?i)pass\\w*=|//[^/?]*@");

  /** The address; left why the text is none, without repeating it. */
  public static Either<String, PostgresUrl> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Either.left("does not begin with " + PREFIX);
    }
    if (SECRET.matcher(text).find()) {
      return Either.left(
          "holds a password, which would reach logs and lists of processes: give it by"
              + " MEETAT_STORE_PASSWORD or store-password-file");
    }
    return options(text).map(any -> new PostgresUrl(text)).toEither("is no address of a database");
  }

  /** Host, port and database. */
  String where() {
    Properties options = options();
    return "PostgreSQL %s:%s/%s"
        .formatted(
            PGProperty.PG_HOST.getOrDefault(options),
            PGProperty.PG_PORT.getOrDefault(options),
            PGProperty.PG_DBNAME.getOrDefault(options));
  }

  /** Whether the text itself says so. */
  boolean sets(PGProperty option) {
    return option.isPresent(options());
  }

  private Properties options() {
    return options(text).get();
  }

  private static Option<Properties> options(String text) {
    return Option.of(Driver.parseURL(text, null));
  }
}
