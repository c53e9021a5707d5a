package no.meetat.sip.media;

import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.srtp.MasterKey;

/**
 * How the media of a call are encrypted, however both sides came to have the keys.
 *
 * @param suite both ways
 * @param ours by which we send
 * @param theirs by which the peer sends
 */
public record MediaEncryption(CryptoSuite suite, MasterKey ours, MasterKey theirs) {}
