package no.meetat.sip.signalling;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import no.meetat.call.Line;
import no.meetat.number.PhoneNumber;

/** Finds what kind of line a number is (S2). */
final class LineKinds {

  private static final int HOME_COUNTRY_CODE = 47;
  private static final String ANY_HOME_NUMBER = "+4722000000";

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  /** Loads the numbering plans, which takes some tenths of a second. */
  LineKinds() {
    of(new PhoneNumber(ANY_HOME_NUMBER));
  }

  /** Returns unknown for short and special numbers, which are callers all the same. */
  Line of(PhoneNumber number) {
    try {
      Phonenumber.PhoneNumber parsed = numbers.parse(number.e164(), null);
      return parsed.getCountryCode() == HOME_COUNTRY_CODE ? home(parsed) : Line.ABROAD;
    } catch (NumberParseException noSuchCountry) {
      return Line.UNKNOWN;
    }
  }

  private Line home(Phonenumber.PhoneNumber number) {
    PhoneNumberType type = numbers.getNumberType(number);
    return switch (type) {
      case MOBILE -> Line.MOBILE;
      case FIXED_LINE -> Line.FIXED;
      default -> Line.UNKNOWN;
    };
  }
}
