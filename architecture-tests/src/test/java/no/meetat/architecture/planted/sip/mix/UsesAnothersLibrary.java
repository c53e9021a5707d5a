package no.meetat.architecture.planted.sip.mix;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.sql.Connection;
import org.jdbi.v3.core.Jdbi;

/** Media that signals and stores. */
interface UsesAnothersLibrary {

  PhoneNumberUtil signalling();

  Connection database();

  Jdbi mapping();
}
