package com.operanttechnologies.mail.sender;

import com.operanttechnologies.mail.dns.SenderDomain;

/**
 * The domain that is looked at.
 *
 * @param own the tenant has entered an address of it; else it is the operator's
 * @param inUse mails come from it now: the tenant has proved it, or it is the operator's
 */
record SenderSubject(SenderDomain domain, boolean own, boolean inUse) {}
