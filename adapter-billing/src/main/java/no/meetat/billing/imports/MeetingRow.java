package no.meetat.billing.imports;

import io.vavr.collection.Map;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Booking;
import no.meetat.booking.Entitlement;

/**
 * A meeting to be imported.
 *
 * @param line where it stands
 * @param booking what it is
 * @param codes the codes it has
 */
record MeetingRow(long line, Booking booking, Map<Entitlement, AccessCode> codes) {}
