/** What outlives a restart of who keyed right and wrong codes (S13). */
@NullMarked
package no.meetat.billing.guess;

import org.jspecify.annotations.NullMarked;
