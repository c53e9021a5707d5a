package no.meetat.sip.signalling;

/**
 * Why the server could not start.
 *
 * @param reason for the operator, with the listening point
 */
public record StartFault(String reason) {}
