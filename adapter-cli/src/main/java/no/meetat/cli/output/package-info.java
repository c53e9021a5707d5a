/** How commands show rows: as a table, CSV or JSON. */
@NullMarked
package no.meetat.cli.output;

import org.jspecify.annotations.NullMarked;
