package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.mail.MailboxAccess;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mailbox's form: its fields by name, without passwords on the way to the page. */
final class MailboxForm {
  private static final Set<String> SECRET =
      Set.of("smtp.password", "imap.password", "access.clientSecret", "_csrf");

  private MailboxForm() {}

  static Map<String, String> blank() {
    return new HashMap<>(
        Map.of(
            "smtp.tls", "starttls",
            "imap.tls", "implicit",
            "login", "password",
            "answers", "plus",
            "readJunk", "true",
            "access.provider", "google"));
  }

  static Map<String, String> of(TenantMailbox mailbox, MailboxAccess.@Nullable Status access) {
    Map<String, String> form = blank();
    form.put("address", mailbox.address());
    put(form, "name", mailbox.name());
    put(form, "owner", mailbox.owner());
    account(form, "smtp", mailbox.smtp());
    account(form, "imap", mailbox.imap());
    form.put("login", mailbox.login().code());
    form.put("answers", mailbox.answers().code());
    put(form, "answerDomain", mailbox.answerDomain());
    form.put("returnPath", Boolean.toString(mailbox.returnPath()));
    form.put("sentCopies", Boolean.toString(mailbox.sentCopies()));
    form.put("readJunk", Boolean.toString(mailbox.folders().junk()));
    form.put("folders", String.join("\n", mailbox.folders().more()));
    put(form, "sentFolder", mailbox.folders().sent());
    if (access != null) {
      form.put("access.provider", access.provider());
      form.put("access.clientId", access.clientId());
      form.put("access.authorizationUrl", access.authorizationUrl());
      form.put("access.tokenUrl", access.tokenUrl());
      form.put("access.scope", access.scope());
    }
    return form;
  }

  private static void put(Map<String, String> form, String field, @Nullable Object value) {
    if (value != null) {
      form.put(field, value.toString());
    }
  }

  private static void account(Map<String, String> form, String prefix, @Nullable Account account) {
    if (account != null) {
      form.put(prefix + ".host", account.host());
      form.put(prefix + ".port", Integer.toString(account.port()));
      form.put(prefix + ".tls", account.tls().code());
      form.put(prefix + ".username", account.username());
    }
  }

  /** What was typed, to be shown again. */
  static Map<String, String> typed(HttpServletRequest request) {
    Map<String, String> form = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!SECRET.contains(name)) {
            form.put(name, values[0]);
          }
        });
    return form;
  }

  static MailboxInput input(HttpServletRequest request) {
    List<FieldError> errors = new ArrayList<>();
    MailboxInput input =
        new MailboxInput(
            text(request, "address"),
            given(request, "name"),
            owner(request, errors),
            account(request, "smtp", errors),
            account(request, "imap", errors),
            text(request, "login"),
            text(request, "answers"),
            given(request, "answerDomain"),
            isOn(request, "returnPath"),
            isOn(request, "sentCopies"),
            Arrays.stream(text(request, "folders").split("\\R")).toList(),
            isOn(request, "readJunk"),
            given(request, "sentFolder"),
            access(request));
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return input;
  }

  private static @Nullable UUID owner(HttpServletRequest request, List<FieldError> errors) {
    String owner = given(request, "owner");
    try {
      return owner == null ? null : UUID.fromString(owner);
    } catch (IllegalArgumentException none) {
      errors.add(new FieldError("owner", "Choose a member"));
      return null;
    }
  }

  private static MailboxInput.@Nullable Account account(
      HttpServletRequest request, String prefix, List<FieldError> errors) {
    String host = given(request, prefix + ".host");
    return host == null
        ? null
        : new MailboxInput.Account(
            host,
            port(request, prefix + ".port", errors),
            text(request, prefix + ".tls"),
            given(request, prefix + ".username"),
            request.getParameter(prefix + ".password"));
  }

  private static @Nullable Integer port(
      HttpServletRequest request, String field, List<FieldError> errors) {
    String port = given(request, field);
    if (port == null || port.matches("[0-9]{1,5}")) {
      return port == null ? null : Integer.valueOf(port);
    }
    errors.add(new FieldError(field, "Enter a port between 1 and 65535"));
    return null;
  }

  private static MailboxInput.@Nullable Access access(HttpServletRequest request) {
    return given(request, "access.clientId") == null
        ? null
        : new MailboxInput.Access(
            text(request, "access.provider"),
            text(request, "access.clientId"),
            given(request, "access.clientSecret"),
            given(request, "access.authorizationUrl"),
            given(request, "access.tokenUrl"),
            given(request, "access.scope"));
  }

  private static boolean isOn(HttpServletRequest request, String field) {
    return "true".equals(request.getParameter(field));
  }

  private static String text(HttpServletRequest request, String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "");
  }

  private static @Nullable String given(HttpServletRequest request, String field) {
    String text = text(request, field).strip();
    return text.isEmpty() ? null : text;
  }
}
