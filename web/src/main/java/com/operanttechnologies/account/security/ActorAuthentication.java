package com.operanttechnologies.account.security;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.account.CurrentMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An actor, as Spring Security carries it. */
final class ActorAuthentication extends AbstractAuthenticationToken {
  private final Actor actor;

  ActorAuthentication(Actor actor) {
    super(authorities(actor));
    this.actor = actor;
    setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(Actor actor) {
    return List.of(
        new SimpleGrantedAuthority(
            switch (actor) {
              case CurrentMember member -> "ROLE_" + member.role().name();
              case CurrentKey key -> "ROLE_KEY";
            }));
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return actor.label();
  }
}
