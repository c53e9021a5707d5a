package no.meetat.sip.signalling.digest;

/**
 * Who we are to a server that asks.
 *
 * @param user the name, in visible ASCII without quotes and backslashes
 * @param password that proves it
 */
public record Login(String user, Password password) {}
