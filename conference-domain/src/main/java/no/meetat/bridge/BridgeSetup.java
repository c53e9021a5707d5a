package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.admission.GuessHistory;
import no.meetat.booking.Meetings;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import org.immutables.value.Value;

/** What a bridge is built from: its driven ports and its policies. */
@Value.Immutable
public interface BridgeSetup {

  Meetings meetings();

  CallControl calls();

  MediaServer media();

  /** Has the effects of what it keeps, too. */
  Journal journal();

  Timer timer();

  /**
   * Runs the doors' and foci's mailboxes, each on one thread at a time. They block on the journal
   * and on look-ups: virtual threads suit them, and {@code Runnable::run} a simulation.
   */
  Executor executor();

  @Value.Default
  default AdmissionPolicy admissionPolicy() {
    return AdmissionPolicy.defaults();
  }

  /** The memory of who keyed right and wrong codes; by default it is lost with the bridge. */
  @Value.Default
  default GuessHistory guessHistory() {
    return GuessHistory.FORGETFUL;
  }

  @Value.Default
  default ConferencePolicy conferencePolicy() {
    return ConferencePolicy.defaults();
  }

  /** Who sees what happens in conferences; nobody by default. */
  @Value.Default
  default Seq<Watcher> watchers() {
    return Vector.empty();
  }

  /** Where conferences are held; here by default. */
  @Value.Default
  default Homes homes() {
    return Homes.HERE;
  }

  /** Asked once for each conference, when it begins. */
  @Value.Default
  default Supplier<TariffBook> tariffs() {
    return TariffBook::standard;
  }
}
