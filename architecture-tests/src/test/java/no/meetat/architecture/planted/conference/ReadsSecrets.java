package no.meetat.architecture.planted.conference;

import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.booking.AccessCode;
import no.meetat.dtmf.Digits;

/** Codes and keys in clear where nobody needs them. */
class ReadsSecrets {

  String code(AccessCode code) {
    return code.digits();
  }

  String keys(Digits held) {
    return held.symbols();
  }

  String keyed(CodeKeyed event) {
    return event.keyed();
  }
}
