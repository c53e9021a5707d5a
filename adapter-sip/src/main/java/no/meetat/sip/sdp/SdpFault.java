package no.meetat.sip.sdp;

/**
 * Why a session description cannot be taken.
 *
 * @param reason one clean line, with nothing of what the peer wrote
 */
public record SdpFault(String reason) {}
