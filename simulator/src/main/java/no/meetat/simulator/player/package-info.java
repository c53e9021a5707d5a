/**
 * Plays a call script on virtual time: the bridge that takes real calls, with telephony, media,
 * journal and records held in memory.
 */
@NullMarked
package no.meetat.simulator.player;

import org.jspecify.annotations.NullMarked;
