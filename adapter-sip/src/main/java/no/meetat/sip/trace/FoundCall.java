package no.meetat.sip.trace;

import io.vavr.control.Option;
import no.meetat.call.CallId;

/**
 * A call, or requests that became none, of which messages are kept.
 *
 * @param number that of its first message
 * @param call its name; none where it is no call
 * @param ended whether the call has ended, or has not begun
 * @param challenged whether it became no call so far because who calls is asked who that is (RFC
 *     3261, section 22); the call may come with these messages or with others
 * @param last the number of its last message
 */
public record FoundCall(
    long number, Option<CallId> call, boolean ended, boolean challenged, long last) {}
