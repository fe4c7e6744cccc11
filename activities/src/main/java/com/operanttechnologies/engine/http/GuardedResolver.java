package com.operanttechnologies.engine.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a host once and checks every address it has. Callers connect to the addresses returned
 * here and never to the name, so that a second look-up cannot give another answer.
 */
public final class GuardedResolver implements DnsResolver {
  private final AddressPolicy policy;
  private final DnsResolver resolver;

  public GuardedResolver(AddressPolicy policy) {
    this(policy, SystemDefaultDnsResolver.INSTANCE);
  }

  GuardedResolver(AddressPolicy policy, DnsResolver resolver) {
    this.policy = policy;
    this.resolver = resolver;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = resolver.resolve(host);
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException("The host has no address");
    }
    for (var address : addresses) {
      policy.check(host, address);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
