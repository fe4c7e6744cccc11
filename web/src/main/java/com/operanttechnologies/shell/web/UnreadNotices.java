package com.operanttechnologies.shell.web;

import java.util.UUID;

/** How many notices a member has not read; without such a bean the bell is not shown. */
public interface UnreadNotices {
  int count(UUID tenant, UUID member);
}
