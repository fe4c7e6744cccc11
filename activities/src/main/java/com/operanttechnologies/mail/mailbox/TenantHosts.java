package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.AddressRefused;
import com.operanttechnologies.mail.smtp.HostPolicy;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which mail servers tenants may enter: a host must not lead into our own network. */
@Component
class TenantHosts {
  private final AddressPolicy addresses;
  private final Set<String> named;

  TenantHosts(OperantProperties properties) {
    Set<String> hosts = properties.http().allowedHosts();
    this.addresses = AddressPolicy.allowing(hosts);
    this.named =
        hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  HostPolicy policy(String host) {
    return address -> isAllowed(host, address);
  }

  /** The operator named it, and so vouches for the way there. */
  boolean isNamed(String host) {
    return named.contains(host.toLowerCase(Locale.ROOT));
  }

  private boolean isAllowed(String host, InetAddress address) {
    try {
      addresses.check(host, address);
      return true;
    } catch (AddressRefused refused) {
      return false;
    }
  }
}
