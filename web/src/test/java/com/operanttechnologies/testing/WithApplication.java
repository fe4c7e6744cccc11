package com.operanttechnologies.testing;

import com.operanttechnologies.OperantApplication;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole running application on a free port; all such tests share it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = OperantApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.forward-headers-strategy=native")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({RecordedMails.class, Fixtures.class, Sales.class, EchoController.class})
public @interface WithApplication {}
