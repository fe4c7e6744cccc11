package com.operanttechnologies.shell.web;

import com.operanttechnologies.account.CurrentMember;

/** How many notices a member has not read; without such a bean the bell is not shown. */
public interface UnreadNotices {
  int count(CurrentMember member);
}
