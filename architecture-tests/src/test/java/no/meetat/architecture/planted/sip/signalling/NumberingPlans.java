package no.meetat.architecture.planted.sip.signalling;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** A library where it belongs. */
interface NumberingPlans {

  PhoneNumberUtil signalling();
}
