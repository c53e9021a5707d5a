package no.meetat.sip.trace;

/**
 * How the trace fares.
 *
 * @param octets held now by messages
 * @param calls of which messages are held now
 * @param missed messages that nobody noted, because too many waited to be
 * @param sent messages sent to the capture server
 * @param unsent messages that could not be sent there
 */
public record TraceStatistics(long octets, int calls, long missed, long sent, long unsent) {}
