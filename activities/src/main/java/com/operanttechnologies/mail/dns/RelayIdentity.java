package com.operanttechnologies.mail.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The relay as SPF records name it.
 *
 * @param addresses of its host; relays often send on from others
 * @param include what its provider asks to be included, if the operator has said so
 */
public record RelayIdentity(String host, List<InetAddress> addresses, @Nullable String include) {
  public RelayIdentity {
    host = host.toLowerCase(Locale.ROOT);
    addresses = List.copyOf(addresses);
  }

  /** The host, looked up now. */
  public static RelayIdentity of(String host, @Nullable String include) {
    try {
      return new RelayIdentity(host, List.of(InetAddress.getAllByName(host)), include);
    } catch (UnknownHostException silent) {
      return new RelayIdentity(host, List.of(), include);
    }
  }

  /** Whether a name belongs to the relay's provider, as far as two equal labels say so. */
  boolean isOf(String name) {
    if (include != null) {
      return name.equalsIgnoreCase(include);
    }
    String provider = lastLabels(host);
    return provider != null && provider.equals(lastLabels(name));
  }

  private static @Nullable String lastLabels(String name) {
    String[] labels = name.toLowerCase(Locale.ROOT).split("\\.");
    boolean number = labels[labels.length - 1].matches("[0-9]*");
    return labels.length < 2 || number
        ? null
        : labels[labels.length - 2] + "." + labels[labels.length - 1];
  }
}
