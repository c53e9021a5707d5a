/**
 * One meeting: who waits, who talks, who listens, and the moderator's keys (S14 to S29). Begin with
 * {@link no.meetat.conference.ConferenceDecider}: each {@link
 * no.meetat.conference.ConferenceCommand} is decided in a file of its own, and leads to events or
 * to a {@link no.meetat.conference.Rejection}. {@link no.meetat.conference.Conference} is the
 * state; folding the events of a journal over it gives it back. {@link
 * no.meetat.conference.MediaPolicy} reads off who is heard; nothing else decides that. Time is one
 * deadline: when it has come, a command says so.
 */
@NullMarked
package no.meetat.conference;

import org.jspecify.annotations.NullMarked;
