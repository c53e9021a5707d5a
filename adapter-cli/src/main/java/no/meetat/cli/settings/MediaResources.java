package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * What media needs of the machine, and how it sounds.
 *
 * @param firstPort of the UDP ports for RTP
 * @param lastPort of them
 * @param limiter whether a mix that is too loud for 16 bits is made quieter
 * @param keyTones whether keys may come as tones in what a caller says
 * @param gate whether a line's own noise is kept out of the mix
 * @param recordings the operator's own, where there are any
 */
public record MediaResources(
    int firstPort,
    int lastPort,
    boolean limiter,
    boolean keyTones,
    boolean gate,
    Option<Path> recordings) {}
