package no.meetat.cli.crash.judge;

import no.meetat.call.Role;

/**
 * What the code that a caller keyed entitles to.
 *
 * @param payer of the meeting; each meeting has its own
 */
public record Seat(String payer, Role role) {}
