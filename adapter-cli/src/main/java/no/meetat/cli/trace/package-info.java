/** Shows the SIP messages of calls, which the server on this machine keeps. */
@NullMarked
package no.meetat.cli.trace;

import org.jspecify.annotations.NullMarked;
