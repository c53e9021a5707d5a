/**
 * What is to be billed, the invoices that were issued for it, and who pays them. A record is on the
 * invoice whose bounds it lies within, so none is billed twice and a late one is billed next time
 * (S35).
 */
@NullMarked
package no.meetat.billing.invoice;

import org.jspecify.annotations.NullMarked;
