package com.operanttechnologies.shell.web;

import java.util.Optional;

/** Tells the frame who looks; accounts implement it, so that the frame need not know them. */
public interface Viewers {
  Optional<Viewer> current();
}
