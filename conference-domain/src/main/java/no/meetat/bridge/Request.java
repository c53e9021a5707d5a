package no.meetat.bridge;

import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.Rejection;

/**
 * A command to a conference, and who wants to know what became of it.
 *
 * @param answer given why it changed nothing; or none, when what it led to is in the journal
 */
record Request(ConferenceCommand command, Consumer<Option<Rejection>> answer) {

  /** Nobody waits for the answer. */
  static Request of(ConferenceCommand command) {
    return new Request(command, any -> {});
  }
}
