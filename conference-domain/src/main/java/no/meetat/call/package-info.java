/** One telephone call: who calls, from which kind of line, on which number, and why it ended. */
@NullMarked
package no.meetat.call;

import org.jspecify.annotations.NullMarked;
