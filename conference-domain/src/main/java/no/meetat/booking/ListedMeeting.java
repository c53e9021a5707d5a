package no.meetat.booking;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * A meeting as it is listed.
 *
 * @param meeting what was booked
 * @param bookedAt when
 * @param cancelledAt none while its codes lead to it
 */
public record ListedMeeting(Meeting meeting, Instant bookedAt, Option<Instant> cancelledAt) {}
