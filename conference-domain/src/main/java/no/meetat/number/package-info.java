/**
 * Telephone numbers, as all other packages use them: the {@link no.meetat.number.PhoneNumber} of a
 * caller, a payer or a moderator, read as people and trunks write it, and the {@link
 * no.meetat.number.AccessNumbers} people dial (S1 to S3).
 */
@NullMarked
package no.meetat.number;

import org.jspecify.annotations.NullMarked;
