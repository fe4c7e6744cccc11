package com.operanttechnologies.architecture.violations.features.fashion;

import com.operanttechnologies.architecture.violations.features.money.Price;

/** A feature that the table does not name. */
record Fad(Price price) {}
