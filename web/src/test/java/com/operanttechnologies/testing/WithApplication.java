package com.operanttechnologies.testing;

import com.operanttechnologies.OperantApplication;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test against the whole running application on a free port; all such tests share it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = OperantApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.forward-headers-strategy=native")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({RecordedMails.class, Fixtures.class, Sales.class, EchoController.class})
@TestExecutionListeners(
    listeners = RestingMailboxes.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WithApplication {}
