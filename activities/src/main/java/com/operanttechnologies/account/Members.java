package com.operanttechnologies.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of an organisation; each method is a transaction of that tenant or joins it. */
public interface Members {

  /**
   * @param password null for somebody who is invited and will choose one
   * @throws com.operanttechnologies.problem.InvalidInput if the address is taken or unusable
   */
  UUID create(UUID tenant, String email, String name, Role role, @Nullable String password);

  List<Member> all(UUID tenant);

  Optional<Member> find(UUID tenant, UUID id);

  void rename(UUID tenant, UUID id, String name);

  void prefer(UUID tenant, UUID id, boolean shortcuts, Set<NoticeKind> noticesOff);

  /**
   * @throws com.operanttechnologies.problem.Conflict if no admin would be left
   */
  void changeRole(UUID tenant, UUID id, Role role);

  /**
   * @throws com.operanttechnologies.problem.Conflict if no admin would be left
   */
  void remove(UUID tenant, UUID id);

  /** Sets the password, makes an invited member active and ends a lock. */
  void setPassword(UUID tenant, UUID id, String password);

  /**
   * @throws com.operanttechnologies.problem.InvalidInput if the current password is wrong
   */
  void changePassword(UUID tenant, UUID id, String current, String password);
}
