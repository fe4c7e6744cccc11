/** The catalogue as a file of comma-separated values, in and out. */
@NullMarked
package com.operanttechnologies.catalog.csv;

import org.jspecify.annotations.NullMarked;
