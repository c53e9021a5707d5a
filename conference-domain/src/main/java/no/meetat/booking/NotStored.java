package no.meetat.booking;

/**
 * A change that the store could not keep; nothing has changed.
 *
 * @param message one line for an operator: what is wrong and what to do; no secret
 */
public record NotStored(String message) {}
