/**
 * Whether what is charged follows from what happened: the journal is played again, and compared
 * with records, prices and what the mixer counted (S35).
 */
@NullMarked
package no.meetat.billing.audit;

import org.jspecify.annotations.NullMarked;
