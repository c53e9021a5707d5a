package no.meetat.simulator.script;

import io.vavr.collection.Seq;
import java.time.Instant;
import no.meetat.charging.Tariff;
import no.meetat.control.Controls;

/**
 * A script that has been read and makes sense.
 *
 * @param start the wall clock at 00:00
 * @param tariff what a minute costs
 * @param controls what keys mean
 * @param meetings that exist from the start
 * @param steps in the order of their times
 */
public record Script(
    Instant start,
    Tariff tariff,
    Controls controls,
    Seq<ScriptedMeeting> meetings,
    Seq<Step> steps) {
  /** Something to do or to expect at a time. */
  public record Step(ScriptTime at, Act act) {}
}
