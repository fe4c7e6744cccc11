package com.operanttechnologies.architecture.violations.features.quote.web;

import com.operanttechnologies.architecture.violations.features.followup.Sequence;
import com.operanttechnologies.architecture.violations.features.mail.smtp.Socket;

/** A page may show a sequence, but not open a socket. */
record QuotePage(Sequence sequence, Socket socket) {}
