package no.meetat.booking;

/**
 * A change that the store could not keep. Nothing has changed, but for what a port says of work
 * done in steps.
 *
 * @param message one line for an operator: what is wrong and what to do; no secret
 */
public record NotStored(String message) {}
