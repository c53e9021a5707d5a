package no.meetat.sip.signalling.digest;

/**
 * A right answer to a challenge of ours that is not too old.
 *
 * @param user who answered
 * @param nonce of the challenge
 * @param count of answers to it
 */
record Proof(RealmUser user, Nonce nonce, long count) {}
