package com.operanttechnologies.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void offLoopbackItTravelsEncryptedOnly() {
    request.setServerName("quotes.example.com");

    SessionCookie.write(request, response, "token");

    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("ot-session=token;")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Max-Age=2592000");
  }

  @Test
  void onThisMachineItMayTravelPlain() {
    request.setServerName("127.0.0.1");

    SessionCookie.write(request, response, "token");

    assertThat(response.getHeader("Set-Cookie")).doesNotContain("Secure");
  }
}
