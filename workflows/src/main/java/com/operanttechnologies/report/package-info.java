/** What others are told about figures. */
@NullMarked
package com.operanttechnologies.report;

import org.jspecify.annotations.NullMarked;
