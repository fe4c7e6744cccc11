/** The catalogue for other programs: JSON and CSV under /api/v1. */
@NullMarked
package com.operanttechnologies.catalog.web.api;

import org.jspecify.annotations.NullMarked;
