package com.operanttechnologies.architecture.violations.features.quote;

import com.operanttechnologies.architecture.violations.features.followup.Sequence;
import com.operanttechnologies.architecture.violations.features.mail.smtp.Socket;

/** Knows what it must not: its follow-ups, and how mail is sent. */
record Quote(Sequence sequence, Socket socket) {}
