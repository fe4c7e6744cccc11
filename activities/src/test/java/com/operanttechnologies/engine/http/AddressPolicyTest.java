package com.operanttechnologies.engine.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private final AddressPolicy policy = AddressPolicy.publicOnly();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "::8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "4000::1"
      })
  void anAddressInsideIsRefused(String literal) {
    assertThatThrownBy(() -> policy.check(InetAddress.ofLiteral(literal)))
        .isInstanceOf(AddressRefused.class)
        .hasMessageContaining("only public addresses")
        .hasMessageNotContaining(literal + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "169.253.1.1",
        "223.255.255.1",
        "::ffff:8.8.8.8",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void anAddressOfTheInternetIsAllowed(String literal) {
    assertThatCode(() -> policy.check(InetAddress.ofLiteral(literal))).doesNotThrowAnyException();
  }

  @Test
  void theOperatorCanNameAHostInside() {
    var allowing = AddressPolicy.allowing(Set.of("Stage.internal"));
    var inside = InetAddress.ofLiteral("10.0.0.1");

    assertThatCode(() -> allowing.check("stage.internal.", inside)).doesNotThrowAnyException();
    assertThatThrownBy(() -> allowing.check("other.internal", inside))
        .isInstanceOf(AddressRefused.class);
  }
}
