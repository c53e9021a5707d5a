package no.meetat.sip.signalling.location;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Hashtable;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import no.meetat.sip.network.IpLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Asks DNS servers by the JDK's client. A host that they do not know may be one that this machine
 * knows by other ways, as its file of hosts.
 */
public final class DnsNames implements Names {

  /** How long a server's first answer is awaited, ms; twice as long the second time. */
  private static final String PATIENCE = "1000";

  private static final String TRIES = "2";

  /** Records of one answer that are looked at. */
  private static final int MOST = 64;

  /** Names of hosts and services; an answer that names anything else is none. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?");

  private final String servers;
  private final Function<String, Vector<InetAddress>> local;

  /**
   * Asks these servers.
   *
   * @param servers as {@code dns://127.0.0.1:53}; {@code dns:} for those of this machine
   * @param local other ways to a host's addresses
   */
  DnsNames(String servers, Function<String, Vector<InetAddress>> local) {
    this.servers = servers;
    this.local = local;
  }

  /** As this machine is set up. */
  public static DnsNames ofThisMachine() {
    return new DnsNames("dns:", DnsNames::resolved);
  }

  private static Vector<InetAddress> resolved(String host) {
    try {
      return Vector.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException unknown) {
      return Vector.empty();
    }
  }

  @Override
  public Either<String, Vector<Naptr>> services(String domain) {
    return records(domain, "NAPTR").map(texts -> texts.flatMap(Naptr::read));
  }

  @Override
  public Either<String, Vector<Srv>> servers(String service) {
    return records(service, "SRV").map(texts -> texts.flatMap(Srv::read));
  }

  @Override
  public Either<String, Vector<InetAddress>> addresses(String host) {
    Either<String, Vector<InetAddress>> ipv4 = addresses(host, "A");
    Either<String, Vector<InetAddress>> ipv6 = addresses(host, "AAAA");
    Vector<InetAddress> both =
        ipv4.getOrElse(Vector.empty()).appendAll(ipv6.getOrElse(Vector.empty()));
    Vector<InetAddress> known = both.isEmpty() ? local.apply(host) : both;
    return known.isEmpty() ? ipv4.flatMap(none -> ipv6) : Either.right(known);
  }

  private Either<String, Vector<InetAddress>> addresses(String host, String type) {
    return records(host, type).map(texts -> texts.flatMap(IpLiteral::parse));
  }

  /** Texts are all that the JDK's client makes of an answer of DNS: no object is read from it. */
  @SuppressWarnings("BanJNDI")
  private Either<String, Vector<String>> records(String name, String type) {
    if (!NAME.matcher(name).matches()) {
      return Either.left(name + " is no name of DNS");
    }
    try {
      DirContext dns = new InitialDirContext(environment());
      try {
        return Either.right(values(dns.getAttributes(name, new String[] {type}).get(type)));
      } finally {
        dns.close();
      }
    } catch (NameNotFoundException unknown) {
      return Either.right(Vector.empty());
    } catch (NamingException | IndexOutOfBoundsException | IllegalArgumentException malformed) {
      return Either.left("DNS does not answer for " + name);
    }
  }

  /** JNDI wants this type. */
  @SuppressWarnings("JdkObsolete")
  private Hashtable<String, String> environment() {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.put(Context.PROVIDER_URL, servers);
    environment.put("com.sun.jndi.dns.timeout.initial", PATIENCE);
    environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
    return environment;
  }

  private static Vector<String> values(@Nullable Attribute records) throws NamingException {
    return records == null
        ? Vector.empty()
        : Vector.ofAll(Collections.list(records.getAll())).map(String::valueOf).take(MOST);
  }
}
