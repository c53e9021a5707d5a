/** Call detail records in files for other billing systems; {@code docs/cdr.md} describes them. */
@NullMarked
package no.meetat.cli.export;

import org.jspecify.annotations.NullMarked;
