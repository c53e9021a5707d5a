/** The tariff books that were loaded; the last one prices what begins from now on (S33). */
@NullMarked
package no.meetat.billing.tariff;

import org.jspecify.annotations.NullMarked;
