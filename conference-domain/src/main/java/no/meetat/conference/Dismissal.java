package no.meetat.conference;

import no.meetat.call.EndCause;
import no.meetat.time.Moment;

/**
 * A caller is hearing why the call ends.
 *
 * @param cause why
 * @param at since when; the caller's stay ended then
 * @param deadline when the call ends at the latest, monotonic milliseconds
 */
public record Dismissal(EndCause cause, Moment at, long deadline) {}
