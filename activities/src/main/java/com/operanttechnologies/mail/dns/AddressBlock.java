package com.operanttechnologies.mail.dns;

import java.net.InetAddress;
import java.util.Optional;

/** Addresses with a common beginning, as SPF writes them: {@code 192.0.2.0/24}. */
record AddressBlock(byte[] prefix, int bits) {

  /** Empty for what cannot be read. */
  static Optional<AddressBlock> of(String text) {
    int slash = text.indexOf('/');
    try {
      byte[] prefix =
          InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
      int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
      return bits < 0 || bits > prefix.length * 8
          ? Optional.empty()
          : Optional.of(new AddressBlock(prefix, bits));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if (((bytes[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
