/**
 * Plays a call script on virtual time: the bridge that takes real calls, with telephony, media,
 * journal and records held in memory.
 */
@NullMarked
package no.meetat.cli.simulation;

import org.jspecify.annotations.NullMarked;
