package no.meetat.conference;

import no.meetat.call.EndCause;

/**
 * The meeting is about to end for everybody (S25).
 *
 * @param cause why
 * @param deadline monotonic milliseconds
 */
public record Ending(EndCause cause, long deadline) {}
