package com.operanttechnologies.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.TestPropertySource;

/** A test on the real database in which no process moves a row by itself. */
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
public @interface WithoutProcesses {}
