/**
 * What is there before anybody calls: the {@link no.meetat.booking.Meeting}s that were booked, and
 * the codes that lead to them. A {@link no.meetat.booking.Booking} is an order; once it has passed
 * the check against the operator's {@link no.meetat.booking.SubscriberDirectory} it becomes a
 * meeting with codes. {@link no.meetat.booking.Meetings} answers which {@link
 * no.meetat.booking.Seat} a code entitles to (S4 to S10); people book by {@link
 * no.meetat.booking.Bookings} (S40).
 */
@NullMarked
package no.meetat.booking;

import org.jspecify.annotations.NullMarked;
