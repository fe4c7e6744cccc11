package com.operanttechnologies.document.pdf;

/** What comes out of a press. */
record PrintedPages(byte[] pdf, int pages) {}
