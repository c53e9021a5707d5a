package no.meetat.sip.signalling.message;

/** A whole message received, with all that any message must have. */
public sealed interface SipMessage permits SipRequest, ReceivedResponse {}
