package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.TenantMailbox.Answers;
import com.operanttechnologies.mail.TenantMailbox.Login;
import com.operanttechnologies.mail.mime.EmailAddress;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.mail.oauth.AccessRows;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mailbox's input that can be taken. */
record CheckedMailbox(
    MailboxInput input,
    String address,
    @Nullable String name,
    @Nullable CheckedAccount smtp,
    @Nullable CheckedAccount imap,
    Login login,
    Answers answers,
    @Nullable String answerDomain,
    List<String> folders,
    @Nullable String sentFolder,
    AccessRows.@Nullable Client access) {
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final int MOST_FOLDERS = 10;
  private static final int LONGEST = 120;

  /**
   * @param named whether the operator named the host: only there the way may be unencrypted
   */
  static CheckedMailbox of(MailboxInput input, Predicate<String> named) {
    List<FieldError> errors = new ArrayList<>();
    String address = address(input.address(), errors);
    Login login = choice(Login.values(), input.login(), "login", errors);
    Answers answers = choice(Answers.values(), input.answers(), "answers", errors);
    CheckedAccount smtp = CheckedAccount.of("smtp", input.smtp(), address, 587, named, errors);
    CheckedAccount imap = CheckedAccount.of("imap", input.imap(), address, 993, named, errors);
    CheckedMailbox checked =
        new CheckedMailbox(
            input,
            address,
            line("name", input.name(), errors),
            smtp,
            imap,
            login,
            answers,
            answerDomain(input.answerDomain(), answers, errors),
            folders(input.folders(), errors),
            line("sentFolder", input.sentFolder(), errors),
            login == Login.OAUTH ? CheckedAccess.of(input.access(), errors) : null);
    if (login == Login.OAUTH && smtp == null && imap == null) {
      errors.add(new FieldError("smtp.host", "A login by token needs an account"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return checked;
  }

  private static String address(String entered, List<FieldError> errors) {
    try {
      return EmailAddress.of("Address", entered.strip()).toString();
    } catch (UnsendableMail refused) {
      errors.add(new FieldError("address", "Enter an address such as ada@example.com"));
      return "";
    }
  }

  private static <E extends Enum<E>> E choice(
      E[] values, String entered, String field, List<FieldError> errors) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(entered))
        .findFirst()
        .orElseGet(() -> {
          errors.add(new FieldError(field, "Choose one of the values that are offered"));
          return values[0];
        });
  }

  private static @Nullable String line(
      String field, @Nullable String entered, List<FieldError> errors) {
    String line = blankAsNull(entered);
    if (line != null
        && (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl))) {
      errors.add(new FieldError(field, "Write one line of at most 120 characters"));
    }
    return line;
  }

  private static @Nullable String answerDomain(
      @Nullable String entered, Answers answers, List<FieldError> errors) {
    String domain = answers == Answers.CATCH_ALL ? blankAsNull(entered) : null;
    if (answers == Answers.CATCH_ALL && (domain == null || !DOMAIN.matcher(domain).matches())) {
      errors.add(
          new FieldError("answerDomain", "Enter the caught domain, such as reply.example.com"));
    }
    return domain;
  }

  private static List<String> folders(List<String> entered, List<FieldError> errors) {
    List<String> folders =
        entered.stream().map(CheckedMailbox::blankAsNull).filter(Objects::nonNull).toList();
    if (folders.size() > MOST_FOLDERS) {
      errors.add(new FieldError("folders", "Enter at most " + MOST_FOLDERS + " folders"));
    }
    folders.forEach(folder -> line("folders", folder, errors));
    return folders;
  }

  static @Nullable String blankAsNull(@Nullable String entered) {
    return entered == null || entered.isBlank() ? null : entered.strip();
  }
}
