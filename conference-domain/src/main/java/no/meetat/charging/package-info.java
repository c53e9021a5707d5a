/** What a stay costs: money, tariffs, stays, call detail records and invoices (S30 to S36). */
@NullMarked
package no.meetat.charging;

import org.jspecify.annotations.NullMarked;
