/** Limits that keep one peer from taking what all share: places, rates, lines of the log. */
@NullMarked
package no.meetat.sip.limit;

import org.jspecify.annotations.NullMarked;
