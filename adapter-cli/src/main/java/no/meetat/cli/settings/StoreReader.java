package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.PostgresUrl;

/**
 * Reads where the store is. Its password comes from the environment or from a file of its own.
 *
 * @param environment the value of a variable; none where it is null
 */
record StoreReader(SettingsReader values, UnaryOperator<String> environment) {

  private static final String STORE = "store";
  private static final String PASSWORD_FILE = "store-password-file";
  private static final String PASSWORD_VARIABLE = "MEETAT_STORE_PASSWORD";

  /** The server; none for SQLite in the data directory. */
  Option<Postgres> server() {
    return Option.some(values.text(STORE))
        .filter(text -> !text.isBlank())
        .map(text -> new Postgres(url(text), password()));
  }

  private PostgresUrl url(String text) {
    return PostgresUrl.parse(text).getOrElseThrow(why -> values.wrongSecret(STORE, why));
  }

  private Option<String> password() {
    return Option.of(environment.apply(PASSWORD_VARIABLE)).orElse(this::inFile);
  }

  private Option<String> inFile() {
    return Option.some(values.text(PASSWORD_FILE))
        .filter(path -> !path.isBlank())
        .map(path -> PasswordFile.read(values, PASSWORD_FILE));
  }
}
