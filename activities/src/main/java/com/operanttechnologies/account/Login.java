package com.operanttechnologies.account;

import com.operanttechnologies.account.LoginOutcome.Choice;
import com.operanttechnologies.account.LoginOutcome.Locked;
import com.operanttechnologies.account.LoginOutcome.Organisation;
import com.operanttechnologies.account.LoginOutcome.Refused;
import com.operanttechnologies.account.LoginOutcome.SignedIn;
import com.operanttechnologies.account.Logins.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Signs a member in by address and password. */
@Service
public class Login {
  private final Logins logins;
  private final Passwords passwords;
  private final Tickets tickets;

  public Login(Logins logins, Passwords passwords, Tickets tickets) {
    this.logins = logins;
    this.passwords = passwords;
    this.tickets = tickets;
  }

  public LoginOutcome attempt(String email, String password) {
    Duration wait = logins.wait(email);
    if (wait.isPositive()) {
      return new Locked(wait);
    }
    List<Candidate> candidates = logins.candidates(email);
    List<Candidate> matched =
        candidates.stream().filter(c -> passwords.matches(password, c.passwordHash())).toList();
    if (candidates.isEmpty()) {
      passwords.matches(password, null);
    }
    if (matched.isEmpty()) {
      logins.failed(email, candidates);
      return new Refused();
    }
    logins.succeeded(email, matched);
    return outcome(matched);
  }

  private LoginOutcome outcome(List<Candidate> matched) {
    if (matched.size() == 1) {
      return new SignedIn(matched.getFirst().tenant(), matched.getFirst().member());
    }
    return new Choice(
        matched.stream()
            .map(c ->
                new Organisation(
                    c.organisation(), tickets.issue(TicketKind.CHOICE, c.tenant(), c.member())))
            .toList());
  }

  /** Enters the organisation that was chosen; empty if the choice took too long. */
  public Optional<SignedIn> choose(String ticket) {
    return tickets
        .spend(TicketKind.CHOICE, ticket)
        .map(chosen -> new SignedIn(chosen.tenant(), chosen.member()));
  }
}
