/** The command line: {@code meetat} and its commands. The only package that knows all adapters. */
@NullMarked
package no.meetat.cli;

import org.jspecify.annotations.NullMarked;
