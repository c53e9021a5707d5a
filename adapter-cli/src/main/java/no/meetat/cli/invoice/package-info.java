/** An invoice for people, programs and browsers. */
@NullMarked
package no.meetat.cli.invoice;

import org.jspecify.annotations.NullMarked;
