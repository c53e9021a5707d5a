/** Holds what the callers of a crash run know against the call detail records it left. */
@NullMarked
package no.meetat.cli.crash.judge;

import org.jspecify.annotations.NullMarked;
