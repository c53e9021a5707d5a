package no.meetat.admission;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.booking.PhoneNumber;
import no.meetat.call.Caller;
import no.meetat.call.Origin;

/**
 * Whose wrong codes are counted together: those of a number, or of all numbers of a source (S13). A
 * number counts for its source only, so that nobody who feigns another's number shuts that other
 * out.
 */
record Guesser(Option<PhoneNumber> number, Option<String> source) {

  static Seq<Guesser> of(Caller caller) {
    return Vector.of(
            new Guesser(caller.number(), address(caller.origin())),
            new Guesser(Option.none(), address(caller.origin())))
        .filter(Guesser::isKnown)
        .distinct();
  }

  private static Option<String> address(Origin origin) {
    return switch (origin) {
      case Origin.Peer peer -> Option.none();
      case Origin.Stranger(var address, var network) -> Option.some(address);
    };
  }

  private boolean isKnown() {
    return number.isDefined() || source.isDefined();
  }
}
