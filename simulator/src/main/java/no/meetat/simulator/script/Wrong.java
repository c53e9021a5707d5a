package no.meetat.simulator.script;

/**
 * What is wrong with a line.
 *
 * @param line counted from 1
 */
record Wrong(int line, String what) {}
