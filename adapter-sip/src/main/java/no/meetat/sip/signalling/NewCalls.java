package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;

/**
 * Which calls are taken, and how they are named.
 *
 * @param numbers the access numbers that are answered
 * @param ids names new calls
 * @param refusal why no new calls are taken now, which are refused by 503; none while they are
 *     taken
 */
public record NewCalls(
    AccessNumbers numbers, Supplier<CallId> ids, Supplier<Option<CallRefusal>> refusal) {

  /** The same, but none are taken while this is true. */
  NewCalls unless(BooleanSupplier stopping) {
    return new NewCalls(
        numbers,
        ids,
        () -> stopping.getAsBoolean() ? Option.some(CallRefusal.NOT_TAKING_CALLS) : refusal.get());
  }

  /** Whether new calls are taken. */
  boolean areTaken() {
    return refusal.get().isEmpty();
  }
}
