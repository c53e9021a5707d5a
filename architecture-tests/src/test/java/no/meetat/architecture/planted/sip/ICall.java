package no.meetat.architecture.planted.sip;

/** A prefix that says nothing. */
interface ICall {}
