package no.meetat.billing.audit;

import no.meetat.call.CallId;

/**
 * How long a caller was in the mix of an open meeting, as the mixer counted frames.
 *
 * @param call whose
 * @param millis of frames
 */
public record MixedTime(CallId call, long millis) {}
