/**
 * Looks for damage that nobody has noticed: reads everything in the store, piece by piece, beside
 * the service.
 */
@NullMarked
package no.meetat.billing.damage;

import org.jspecify.annotations.NullMarked;
