package com.operanttechnologies.tenant;

import com.operanttechnologies.testing.ContainerDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.ContextConfiguration;

/** The same cases on an operator's own PostgreSQL, reached by a JDBC URL. */
@EnabledIfEnvironmentVariable(
    named = "OPERANT_TEST_CONTAINERS",
    matches = "true",
    disabledReason = "no Docker engine with an image postgres:18 here; the embedded one is tested")
@ContextConfiguration(initializers = ContainerDatabase.class)
class TenantSeparationInContainerTest extends TenantSeparationTest {}
