package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.testing.TestDatabase;
import com.operanttechnologies.testing.WithDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.ContextConfiguration;

/** A test on the real database that sends to a {@link ScriptedRelay}; no worker runs beside it. */
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@ContextConfiguration(initializers = {TestDatabase.class, ScriptedRelay.class})
public @interface WithScriptedRelay {}
