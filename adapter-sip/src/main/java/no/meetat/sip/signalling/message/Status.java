package no.meetat.sip.signalling.message;

/** Status codes that we send or look for, and their phrases (RFC 3261, section 21). */
public final class Status {

  public static final int TRYING = 100;
  public static final int OK = 200;
  public static final int BAD_REQUEST = 400;
  public static final int UNAUTHORIZED = 401;
  public static final int FORBIDDEN = 403;
  public static final int NOT_FOUND = 404;
  public static final int METHOD_NOT_ALLOWED = 405;
  public static final int NOT_ACCEPTABLE = 406;
  public static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  public static final int REQUEST_TIMEOUT = 408;
  public static final int REQUEST_ENTITY_TOO_LARGE = 413;
  public static final int REQUEST_URI_TOO_LONG = 414;
  public static final int UNSUPPORTED_MEDIA_TYPE = 415;
  public static final int UNSUPPORTED_URI_SCHEME = 416;
  public static final int BAD_EXTENSION = 420;
  public static final int SESSION_INTERVAL_TOO_SMALL = 422;
  public static final int INTERVAL_TOO_BRIEF = 423;
  public static final int BAD_INFO_PACKAGE = 469;
  public static final int TEMPORARILY_UNAVAILABLE = 480;
  public static final int CALL_OR_TRANSACTION_DOES_NOT_EXIST = 481;
  public static final int LOOP_DETECTED = 482;
  public static final int BUSY_HERE = 486;
  public static final int REQUEST_TERMINATED = 487;
  public static final int NOT_ACCEPTABLE_HERE = 488;
  public static final int BAD_EVENT = 489;
  public static final int REQUEST_PENDING = 491;
  public static final int SERVER_INTERNAL_ERROR = 500;
  public static final int NOT_IMPLEMENTED = 501;
  public static final int SERVICE_UNAVAILABLE = 503;
  public static final int VERSION_NOT_SUPPORTED = 505;
  public static final int MESSAGE_TOO_LARGE = 513;

  private static final int FINAL = 200;
  private static final int REDIRECTION = 300;
  private static final int REFUSAL = 400;

  private Status() {}

  /** Whether no response follows this status. */
  public static boolean isFinal(int status) {
    return status >= FINAL;
  }

  /** Whether it is final and positive. */
  public static boolean isSuccess(int status) {
    return isFinal(status) && status < REDIRECTION;
  }

  /** Whether it is final and negative. */
  public static boolean isRefusal(int status) {
    return status >= REFUSAL;
  }

  /** The phrase for one of the status codes above that we send. */
  static String phrase(int status) {
    return switch (status) {
      case TRYING -> "Trying";
      case OK -> "OK";
      case BAD_REQUEST -> "Bad Request";
      case UNAUTHORIZED -> "Unauthorized";
      case FORBIDDEN -> "Forbidden";
      case NOT_FOUND -> "Not Found";
      case METHOD_NOT_ALLOWED -> "Method Not Allowed";
      case NOT_ACCEPTABLE -> "Not Acceptable";
      case REQUEST_TIMEOUT -> "Request Timeout";
      case REQUEST_ENTITY_TOO_LARGE -> "Request Entity Too Large";
      case REQUEST_URI_TOO_LONG -> "Request-URI Too Long";
      case UNSUPPORTED_MEDIA_TYPE -> "Unsupported Media Type";
      case UNSUPPORTED_URI_SCHEME -> "Unsupported URI Scheme";
      case BAD_EXTENSION -> "Bad Extension";
      case SESSION_INTERVAL_TOO_SMALL -> "Session Interval Too Small";
      case INTERVAL_TOO_BRIEF -> "Interval Too Brief";
      case BAD_INFO_PACKAGE -> "Bad Info Package";
      case TEMPORARILY_UNAVAILABLE -> "Temporarily Unavailable";
      case CALL_OR_TRANSACTION_DOES_NOT_EXIST -> "Call/Transaction Does Not Exist";
      case LOOP_DETECTED -> "Loop Detected";
      case BUSY_HERE -> "Busy Here";
      case REQUEST_TERMINATED -> "Request Terminated";
      case NOT_ACCEPTABLE_HERE -> "Not Acceptable Here";
      case BAD_EVENT -> "Bad Event";
      case REQUEST_PENDING -> "Request Pending";
      case SERVER_INTERNAL_ERROR -> "Server Internal Error";
      case NOT_IMPLEMENTED -> "Not Implemented";
      case SERVICE_UNAVAILABLE -> "Service Unavailable";
      case VERSION_NOT_SUPPORTED -> "Version Not Supported";
      case MESSAGE_TOO_LARGE -> "Message Too Large";
      default -> throw new IllegalArgumentException("no phrase for status " + status);
    };
  }
}
