/** Call detail records as the database keeps them and as they are read (S35). */
@NullMarked
package no.meetat.billing.cdr;

import org.jspecify.annotations.NullMarked;
