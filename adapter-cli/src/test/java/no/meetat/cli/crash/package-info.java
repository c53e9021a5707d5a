/** Kills a real server under real calls, again and again, and starts it on the same data. */
@NullMarked
package no.meetat.cli.crash;

import org.jspecify.annotations.NullMarked;
