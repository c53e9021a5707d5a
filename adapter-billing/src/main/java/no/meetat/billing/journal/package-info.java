/** Everything that has happened, in order, as the database keeps it (S35). */
@NullMarked
package no.meetat.billing.journal;

import org.jspecify.annotations.NullMarked;
