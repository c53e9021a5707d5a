package no.meetat.sip.trunk;

import java.util.random.RandomGenerator;
import no.meetat.sip.signalling.client.UserAgentClient;
import no.meetat.sip.signalling.location.Locations;

/**
 * What all trunks have in common.
 *
 * @param client sends requests
 * @param locations where servers are
 * @param time their thread
 * @param random spreads what should not come at once
 */
record Outside(
    UserAgentClient client, Locations locations, Timeline time, RandomGenerator random) {}
