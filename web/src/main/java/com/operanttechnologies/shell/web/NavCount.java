package com.operanttechnologies.shell.web;

import java.util.UUID;

/** How many things wait behind an entry of the navigation; zero shows nothing. */
public interface NavCount {
  /** The key of the {@link NavEntry}. */
  String key();

  int count(UUID tenant, UUID member);
}
