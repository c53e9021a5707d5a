/** One run of the service from start to end, its signs of life, and the recovery of dead runs. */
@NullMarked
package no.meetat.billing.run;

import org.jspecify.annotations.NullMarked;
