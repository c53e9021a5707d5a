/** What stays would cost by other tariffs, and the corrections that come of it (S33). */
@NullMarked
package no.meetat.billing.rating;

import org.jspecify.annotations.NullMarked;
