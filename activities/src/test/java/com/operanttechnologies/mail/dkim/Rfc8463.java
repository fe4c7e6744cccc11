package com.operanttechnologies.mail.dkim;

import java.util.List;

/** The signed sample of RFC 8463, appendix A. */
final class Rfc8463 {
  static final String TXT = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  static final List<String> NAMES =
      List.of("from", "to", "subject", "date", "message-id", "from", "subject", "date");

  static final String SIGNATURE =
      crlf(
          """
          DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
           d=football.example.com; i=@football.example.com;
           q=dns/txt; s=brisbane; t=1528637909; h=from : to :
           subject : date : message-id : from : subject : date;
           bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
           b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
           Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==\
          """);

  static final String MESSAGE =
      crlf(
          """
          From: Joe SixPack <joe@football.example.com>
          To: Suzie Q <suzie@shopping.example.net>
          Subject: Is dinner ready?
          Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
          Message-ID: <20030712040037.46341.5F8J@football.example.com>

          Hi.

          We lost the game.  Are you hungry yet?

          Joe.
          """);

  private Rfc8463() {}

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
