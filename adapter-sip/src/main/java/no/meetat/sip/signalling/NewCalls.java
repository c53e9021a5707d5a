package no.meetat.sip.signalling;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;

/**
 * Which calls are taken, and how they are named.
 *
 * @param numbers the access numbers that are answered
 * @param ids names new calls
 * @param accepting whether new calls are taken; while false they are refused by 503
 */
public record NewCalls(AccessNumbers numbers, Supplier<CallId> ids, BooleanSupplier accepting) {

  /** The same, but none are taken while this is true. */
  NewCalls unless(BooleanSupplier stopping) {
    return new NewCalls(numbers, ids, () -> !stopping.getAsBoolean() && accepting.getAsBoolean());
  }
}
