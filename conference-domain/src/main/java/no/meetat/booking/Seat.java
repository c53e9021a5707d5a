package no.meetat.booking;

/**
 * What a code entitles to: a place in a meeting.
 *
 * @param meeting where
 * @param entitlement as whom
 */
public record Seat(Meeting meeting, Entitlement entitlement) {}
