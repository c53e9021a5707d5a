package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.CallId;

/**
 * What is kept of a call, or of requests that became none.
 *
 * @param number that of its first message
 * @param call its name; none where it is no call
 * @param ended whether the call has ended, or has not begun
 * @param leftOut messages between the first and the last that are kept no longer
 * @param messages in the order in which they passed
 */
public record TracedCall(
    long number,
    Option<CallId> call,
    boolean ended,
    long leftOut,
    Vector<TracedMessage> messages) {}
