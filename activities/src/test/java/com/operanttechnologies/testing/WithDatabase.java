package com.operanttechnologies.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test on the real database: the embedded PostgreSQL, migrated, with all components. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TestDatabase.World.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface WithDatabase {}
