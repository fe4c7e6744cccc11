package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.mail.MailboxInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox as a program enters it.
 *
 * @param smtp absent: the operator's relay
 * @param imap absent: the operator's account for answers, if there is one
 * @param access needed where the login is oauth
 */
@Schema(name = "MailboxInput")
record MailboxBody(
    @Schema(example = "ada@acme-sails.example") @Nullable String address,
    @Nullable String name,
    @Schema(description = "The member whose quotes leave from it") @Nullable UUID owner,
    @Nullable AccountBody smtp,
    @Nullable AccountBody imap,
    @Schema(description = "password or oauth", example = "password") @Nullable String login,
    @Schema(description = "plus, catch_all or plain", example = "plus") @Nullable String answers,
    @Schema(description = "The domain of catch_all") @Nullable String answerDomain,
    @Schema(description = "Bounces come to the tokened address too") @Nullable Boolean returnPath,
    @Schema(description = "Put copies into the folder of sent mail") @Nullable Boolean sentCopies,
    @Schema(description = "Read besides the inbox") @Nullable List<String> folders,
    @Schema(description = "Read the folder of junk; true if absent") @Nullable Boolean readJunk,
    @Schema(description = "Absent: found by itself") @Nullable String sentFolder,
    @Nullable AccessBody access) {

  /** An account; a password that is absent is the kept one. */
  @Schema(name = "MailboxAccountInput")
  record AccountBody(
      @Schema(example = "mail.example.com") @Nullable String host,
      @Nullable Integer port,
      @Schema(description = "starttls or implicit", example = "starttls") @Nullable String tls,
      @Schema(description = "Absent: the address") @Nullable String username,
      @Nullable String password) {

    MailboxInput.Account input(String usualTls) {
      return new MailboxInput.Account(
          text(host), port, Objects.requireNonNullElse(tls, usualTls), username, password);
    }
  }

  /** The OAuth2 client; of Google and Microsoft the addresses and the scope are known. */
  @Schema(name = "MailboxAccessInput")
  record AccessBody(
      @Schema(description = "google, microsoft or other") @Nullable String provider,
      @Nullable String clientId,
      @Nullable String clientSecret,
      @Nullable String authorizationUrl,
      @Nullable String tokenUrl,
      @Nullable String scope) {

    MailboxInput.Access input() {
      return new MailboxInput.Access(
          text(provider), text(clientId), clientSecret, authorizationUrl, tokenUrl, scope);
    }
  }

  MailboxInput input() {
    return new MailboxInput(
        text(address),
        name,
        owner,
        smtp == null ? null : smtp.input("starttls"),
        imap == null ? null : imap.input("implicit"),
        Objects.requireNonNullElse(login, "password"),
        Objects.requireNonNullElse(answers, "plus"),
        answerDomain,
        Boolean.TRUE.equals(returnPath),
        Boolean.TRUE.equals(sentCopies),
        Objects.requireNonNullElse(folders, List.of()),
        !Boolean.FALSE.equals(readJunk),
        sentFolder,
        access == null ? null : access.input());
  }

  private static String text(@Nullable String entered) {
    return Objects.requireNonNullElse(entered, "");
  }
}
