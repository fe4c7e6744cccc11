package com.operanttechnologies.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class LocalOrKeyTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void whatRunsOnThisMachineIsLetIn() {
    request.setRemoteAddr("127.0.0.1");

    assertThat(granted()).isTrue();
  }

  @Test
  void whoComesThroughAProxyOnThisMachineIsNot() {
    request.setRemoteAddr("127.0.0.1");
    request.addHeader("X-Forwarded-For", "203.0.113.9");

    assertThat(granted()).isFalse();
  }

  @Test
  void norIsAStranger() {
    request.setRemoteAddr("203.0.113.9");

    assertThat(granted()).isFalse();
  }

  private boolean granted() {
    return new LocalOrKey()
        .authorize(() -> null, new RequestAuthorizationContext(request))
        .isGranted();
  }
}
