/** What takes minutes to hours and is run now and then, with {@code -Plong}. */
@NullMarked
package no.meetat.cli.longrun;

import org.jspecify.annotations.NullMarked;
