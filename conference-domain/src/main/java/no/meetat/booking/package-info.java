/**
 * Meetings, the codes that open them, the numbers they are reached on, and who pays (S1 to S10).
 */
@NullMarked
package no.meetat.booking;

import org.jspecify.annotations.NullMarked;
