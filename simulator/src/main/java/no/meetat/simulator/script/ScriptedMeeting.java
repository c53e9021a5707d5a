package no.meetat.simulator.script;

import io.vavr.collection.Map;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;

/**
 * A meeting of a script; its id is its name.
 *
 * @param codes what each of its codes entitles to
 */
public record ScriptedMeeting(Meeting meeting, Map<AccessCode, Entitlement> codes) {}
