package com.operanttechnologies.mail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailHeadersTest {
  private static final String MAIL =
      """
      Received: from b\r
      Received: from a\r
      Subject: =?UTF-8?Q?Segel_f=C3=BCr?=\r
       the season\r
      \r
      Subject: not this one\r
      """;

  @Test
  void headersAreUnfoldedDecodedAndFoundInAnyCase() {
    MailHeaders headers = MailHeaders.of(MAIL.getBytes(StandardCharsets.US_ASCII));

    assertThat(headers.first("subject")).isEqualTo("Segel für the season");
    assertThat(headers.all().get("Received")).containsExactly("from b", "from a");
    assertThat(headers.first("To")).isNull();
  }
}
