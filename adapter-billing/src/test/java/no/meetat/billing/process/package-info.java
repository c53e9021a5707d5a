/**
 * What only real processes can show: a kill in mid-write, and a booking beside a serving process.
 */
@NullMarked
package no.meetat.billing.process;

import org.jspecify.annotations.NullMarked;
