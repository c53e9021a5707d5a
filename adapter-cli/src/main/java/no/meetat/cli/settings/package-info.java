/** What an operator sets in a file; the defaults are in {@code reference.conf}. */
@NullMarked
package no.meetat.cli.settings;

import org.jspecify.annotations.NullMarked;
