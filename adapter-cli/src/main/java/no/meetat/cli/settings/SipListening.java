package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * How SIP is listened for.
 *
 * @param address over UDP and TCP
 * @param publicAddress told to phones instead, where set
 * @param maxCalls at once
 */
public record SipListening(
    InetSocketAddress address, Option<InetAddress> publicAddress, int maxCalls) {}
