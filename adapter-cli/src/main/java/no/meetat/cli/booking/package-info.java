/** What a booker is given to keep and to send on (S9). */
@NullMarked
package no.meetat.cli.booking;

import org.jspecify.annotations.NullMarked;
