package no.meetat.sip.trace;

import io.vavr.control.Option;
import no.meetat.call.CallId;

/**
 * A call, or requests that became none, of which messages are kept.
 *
 * @param number that of its first message
 * @param call its name; none where it is no call
 * @param ended whether the call has ended, or has not begun
 * @param last the number of its last message
 */
public record FoundCall(long number, Option<CallId> call, boolean ended, long last) {}
