package no.meetat.sip.signalling.transport;

/**
 * How the transports fare.
 *
 * @param served messages read, sound or not
 * @param dropped datagrams not read, because their sender's share was waiting already
 * @param droppedByKernel datagrams lost at the sockets that are open now
 * @param disagreements connections that ended before both sides had agreed on encryption
 * @param connections TCP and TLS connections, and UDP sockets connected to trusted peers
 */
public record TransportStatistics(
    long served, long dropped, long droppedByKernel, long disagreements, int connections) {}
