package com.operanttechnologies.engine.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be reached on a tenant's behalf: the public internet, and whatever lies
 * behind the hosts that the operator named. Everything else would let a tenant look into the
 * network that the product runs in. Ranges after the IANA special-purpose registries (RFC 6890 and
 * its updates).
 */
public final class AddressPolicy {
  private static final List<AddressRange> REFUSED_V4 =
      List.of(
          AddressRange.of("0.0.0.0/8", "this network"),
          AddressRange.of("10.0.0.0/8", "a private network"),
          AddressRange.of("100.64.0.0/10", "a carrier's internal network"),
          AddressRange.of("127.0.0.0/8", "this machine"),
          AddressRange.of("169.254.0.0/16", "a link-local network"),
          AddressRange.of("172.16.0.0/12", "a private network"),
          AddressRange.of("192.0.0.0/24", "a protocol assignment"),
          AddressRange.of("192.0.2.0/24", "a documentation range"),
          AddressRange.of("192.88.99.0/24", "a retired relay range"),
          AddressRange.of("192.168.0.0/16", "a private network"),
          AddressRange.of("198.18.0.0/15", "a benchmarking network"),
          AddressRange.of("198.51.100.0/24", "a documentation range"),
          AddressRange.of("203.0.113.0/24", "a documentation range"),
          AddressRange.of("224.0.0.0/4", "a multicast range"),
          AddressRange.of("240.0.0.0/4", "a reserved or broadcast range"));

  /** Only global unicast is routed on the internet; these parts of it are not, or embed IPv4. */
  private static final AddressRange GLOBAL_V6 = AddressRange.of("2000::/3", "global unicast");

  private static final List<AddressRange> REFUSED_V6 =
      List.of(
          AddressRange.of("::1/128", "this machine"),
          AddressRange.of("64:ff9b::/96", "a translated IPv4 address"),
          AddressRange.of("fc00::/7", "a private network"),
          AddressRange.of("fe80::/10", "a link-local network"),
          AddressRange.of("ff00::/8", "a multicast range"),
          AddressRange.of("2001::/23", "a protocol assignment"),
          AddressRange.of("2001:db8::/32", "a documentation range"),
          AddressRange.of("2002::/16", "a tunnelled IPv4 address"),
          AddressRange.of("3fff::/20", "a documentation range"));

  private final Set<String> allowedHosts;

  private AddressPolicy(Set<String> allowedHosts) {
    this.allowedHosts =
        allowedHosts.stream().map(AddressPolicy::normalized).collect(toUnmodifiableSet());
  }

  /** Public addresses only. */
  public static AddressPolicy publicOnly() {
    return new AddressPolicy(Set.of());
  }

  /** Public addresses, and any address of the hosts named here (operant.http.allowed-hosts). */
  public static AddressPolicy allowing(Set<String> hosts) {
    return new AddressPolicy(hosts);
  }

  /** Refuses an address that is not public. */
  public void check(InetAddress address) throws AddressRefused {
    var range = refusedRange(address.getAddress());
    if (range.isPresent()) {
      throw new AddressRefused(range.get());
    }
  }

  /** Refuses an address that is not public, unless the operator named its host. */
  public void check(String host, InetAddress address) throws AddressRefused {
    if (!allowedHosts.contains(normalized(host))) {
      check(address);
    }
  }

  private static Optional<String> refusedRange(byte[] address) {
    if (address.length == 4) {
      return firstMatch(REFUSED_V4, address);
    }
    return firstMatch(REFUSED_V6, address)
        .or(() ->
            GLOBAL_V6.contains(address)
                ? Optional.empty()
                : Optional.of("an address that the internet does not route"));
  }

  private static Optional<String> firstMatch(List<AddressRange> ranges, byte[] address) {
    return ranges.stream().filter(r -> r.contains(address)).map(AddressRange::name).findFirst();
  }

  private static String normalized(String host) {
    var name = host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
