package no.meetat.cli.settings;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * How SIP is listened for.
 *
 * @param address over UDP and TCP
 * @param publicAddress told to phones instead, where set
 * @param gateways addresses many callers share
 * @param maxCalls at once
 */
public record SipListening(
    InetSocketAddress address,
    Option<InetAddress> publicAddress,
    Set<InetAddress> gateways,
    int maxCalls) {}
