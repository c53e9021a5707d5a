package no.meetat.billing.tariff;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.control.Option;
import java.util.function.Supplier;
import no.meetat.charging.TariffBook;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book in force at each time, whichever process loaded it. While the store fails, the last one
 * known: no meeting waits for its price.
 */
public final class TariffsInForce implements Supplier<TariffBook> {

  private static final Logger LOG = LoggerFactory.getLogger(TariffsInForce.class);

  private final StoredTariffs stored;
  private volatile Tuple2<Option<Long>, TariffBook> known;

  /**
   * @param before in force while no book has been loaded
   */
  public TariffsInForce(StoredTariffs stored, TariffBook before) {
    this.stored = stored;
    this.known = Tuple.of(Option.none(), before);
  }

  @Override
  public TariffBook get() {
    try {
      Option<Long> newest = stored.newest();
      if (!newest.equals(known._1)) {
        known = Tuple.of(newest, stored.current().getOrElse(known._2));
      }
    } catch (JdbiException e) {
      LOG.warn("The tariff book cannot be read: the last one known is used", e);
    }
    return known._2;
  }
}
