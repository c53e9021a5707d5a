package no.meetat.call;

import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/**
 * An answered call.
 *
 * @param id names it
 * @param caller who calls
 * @param accessNumber the number that was dialled
 * @param dialledAt when it was dialled
 */
public record Call(CallId id, Caller caller, AccessNumber accessNumber, Moment dialledAt) {}
