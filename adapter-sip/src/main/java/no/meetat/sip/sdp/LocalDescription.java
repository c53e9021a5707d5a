package no.meetat.sip.sdp;

import io.vavr.collection.Vector;

/**
 * A session description of ours.
 *
 * @param id the session
 * @param version one more for each change
 * @param address where we receive, and who we are
 * @param media the sections in order
 */
public record LocalDescription(
    long id, long version, String address, Vector<MediaDescription> media) {}
