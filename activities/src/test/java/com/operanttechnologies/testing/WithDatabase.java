package com.operanttechnologies.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test on the real database, migrated, with all components: the embedded PostgreSQL, and one in a
 * container where a Docker engine runs.
 */
@Tag("database")
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TestDatabase.World.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(
    listeners = RestingMailboxes.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WithDatabase {}
