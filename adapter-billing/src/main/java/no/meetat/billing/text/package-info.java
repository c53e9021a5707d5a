/** Rows as programs read them, one line each. */
@NullMarked
package no.meetat.billing.text;

import org.jspecify.annotations.NullMarked;
