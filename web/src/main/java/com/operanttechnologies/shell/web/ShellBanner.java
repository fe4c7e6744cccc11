package com.operanttechnologies.shell.web;

import java.util.Optional;

/** Something that everybody has to know on every page; without such a bean nothing is said. */
public interface ShellBanner {

  Optional<Banner> of(Viewer member);

  /**
   * What is said.
   *
   * @param label of the link, a verb and its noun
   */
  record Banner(String text, String href, String label) {}
}
