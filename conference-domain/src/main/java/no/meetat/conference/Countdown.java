package no.meetat.conference;

/**
 * A meeting will end for lack of callers or of time unless something changes (S29).
 *
 * @param deadline when the callers hear so, or when the meeting ends; monotonic milliseconds
 * @param told whether they have heard so
 */
record Countdown(long deadline, boolean told) {}
