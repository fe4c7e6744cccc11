package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.delivery.WithScriptedRelay;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.TestPropertySource;

/** A test outside the sandbox, in which tenants may enter servers on this machine. */
@Retention(RetentionPolicy.RUNTIME)
@WithScriptedRelay
@TestPropertySource(properties = "operant.http.allowed-hosts=127.0.0.1")
public @interface WithOwnMailboxes {}
