package no.meetat.booking;

import io.vavr.collection.Map;

/**
 * What the booker gets (S9). The codes are in clear here and nowhere else; they cannot be shown
 * again.
 *
 * @param meeting what was booked
 * @param codes its two codes, or its PIN
 */
public record BookedMeeting(Meeting meeting, Map<Entitlement, AccessCode> codes) {}
