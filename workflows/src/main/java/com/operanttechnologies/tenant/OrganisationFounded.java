package com.operanttechnologies.tenant;

import java.util.UUID;

/** A new organisation has begun; told inside the transaction that makes it. */
public record OrganisationFounded(UUID tenant) {}
