package com.operanttechnologies.engine.http;

import java.net.InetAddress;

/** A block of addresses in CIDR notation, with the name under which people know it. */
record AddressRange(byte[] prefix, int bits, String name) {

  static AddressRange of(String cidr, String name) {
    var slash = cidr.indexOf('/');
    var prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
    return new AddressRange(prefix, Integer.parseInt(cidr.substring(slash + 1)), name);
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> (bit % 8);
      if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
