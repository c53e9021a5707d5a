package no.meetat.architecture.planted.sip;

/** A name that would fit anything. */
class CallImpl {}
