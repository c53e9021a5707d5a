package no.meetat.billing.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vavr.control.Option;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.call.Passage;
import no.meetat.number.PhoneNumber;
import tools.jackson.databind.util.StdConverter;

/**
 * A caller as the journal keeps it: with the number under privacy too, for what is replayed uses
 * it.
 *
 * @param passage none in journals written before it was kept
 * @param source the address in journals written before origins were
 */
record StoredCaller(
    Option<PhoneNumber> number,
    Option<PhoneNumber> claimed,
    Line line,
    Option<Origin> origin,
    @JsonProperty("private") Option<Boolean> isPrivate,
    Option<Passage> passage,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) Option<String> source) {

  private static StoredCaller of(Caller caller) {
    return new StoredCaller(
        caller.number(),
        caller.claimed(),
        caller.line(),
        Option.some(caller.origin()),
        Option.some(caller.isPrivate()),
        Option.some(caller.passage()).filter(told -> !told.equals(Passage.UNTOLD)),
        Option.none());
  }

  private Caller caller() {
    return new Caller(
        number,
        claimed,
        line,
        origin.getOrElse(this::earlierOrigin),
        isPrivate.getOrElse(false),
        passage.getOrElse(Passage.UNTOLD));
  }

  private Origin earlierOrigin() {
    return source
        .<Origin>map(address -> new Origin.Stranger(address, address))
        .getOrElse(Origin.Peer.UNNAMED);
  }

  /** From a caller. */
  static final class Writing extends StdConverter<Caller, StoredCaller> {
    @Override
    public StoredCaller convert(Caller caller) {
      return of(caller);
    }
  }

  /** To a caller. */
  static final class Reading extends StdConverter<StoredCaller, Caller> {
    @Override
    public Caller convert(StoredCaller stored) {
      return stored.caller();
    }
  }
}
