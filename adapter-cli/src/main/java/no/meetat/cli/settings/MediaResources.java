package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * What media needs of the machine.
 *
 * @param firstPort of the UDP ports for RTP
 * @param lastPort of them
 * @param recordings the operator's own, where there are any
 */
public record MediaResources(int firstPort, int lastPort, Option<Path> recordings) {}
