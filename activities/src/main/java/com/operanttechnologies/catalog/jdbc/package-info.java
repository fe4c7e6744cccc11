/** The catalogue as rows. */
@NullMarked
package com.operanttechnologies.catalog.jdbc;

import org.jspecify.annotations.NullMarked;
