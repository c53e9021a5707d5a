package no.meetat.architecture.planted.sip.mix;

import java.sql.Connection;
import javax.sip.SipStack;
import org.jdbi.v3.core.Jdbi;

/** Media that signals and stores. */
interface UsesAnothersLibrary {

  SipStack signalling();

  Connection database();

  Jdbi mapping();
}
