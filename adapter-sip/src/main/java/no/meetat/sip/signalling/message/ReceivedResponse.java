package no.meetat.sip.signalling.message;

/**
 * A response to a request of ours.
 *
 * @param status its code
 * @param branch of the topmost Via; empty where there is none
 */
public record ReceivedResponse(int status, String branch) implements SipMessage {}
