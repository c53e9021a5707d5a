/** Booked meetings, their codes and the operator's subscribers (S4 to S10). */
@NullMarked
package no.meetat.billing.meeting;

import org.jspecify.annotations.NullMarked;
