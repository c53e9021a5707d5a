package no.meetat.sip.signalling.transport;

/**
 * How the transports fare.
 *
 * @param served messages read, sound or not
 * @param dropped datagrams not read, because their sender's share was waiting already
 * @param droppedByKernel datagrams lost at the sockets that are open now
 * @param connections TCP connections, and UDP sockets connected to trusted peers
 */
public record TransportStatistics(
    long served, long dropped, long droppedByKernel, int connections) {}
