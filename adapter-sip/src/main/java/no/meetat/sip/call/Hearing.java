package no.meetat.sip.call;

/**
 * How what callers say is heard.
 *
 * @param keyTones whether keys may come as tones in it
 * @param gate whether a line's own noise is kept out of the mix
 */
public record Hearing(boolean keyTones, boolean gate) {}
